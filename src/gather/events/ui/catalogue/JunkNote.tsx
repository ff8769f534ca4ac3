import { useAsk } from '#web/asking/api.ts'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { words } from '../../words.ts'
import css from '../events.module.css'
import { api } from '../events-api.ts'

const shown = 5

/** Says which sources send ids that identify nobody, where any does. */
export function JunkNote() {
  const { t, n } = useWords()
  const { data } = useAsk(api.junkIds, {})
  if (data === undefined || data.rows.length === 0) return null
  const told = data.rows
    .slice(0, shown)
    .map(({ source, field, value, count }) => t(words.junkFrom, source, field, value, n.whole(count)))
  return (
    <div className={css.note}>
      <Note>
        {t(words.junkIds)} {n.list(told)}
      </Note>
    </div>
  )
}
