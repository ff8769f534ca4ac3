import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { words } from '../../words.ts'
import css from '../events.module.css'
import { api } from '../events-api.ts'

/** Says what waits for a customer, where anything does. */
export function WaitingNote() {
  const { t, n } = useWords()
  const { data } = useAsk(api.waiting, {})
  if (data === undefined || data.events + data.sharedDevices === 0) return null
  return (
    <div className={css.note}>
      {data.events > 0 ? (
        <Note>
          <Go to="/events/live?waiting=yes">{t(words.waitingTitle, n.whole(data.events))}</Go> {t(words.waitingText)}{' '}
          {data.examples.length > 0 ? t(words.waitingFor, n.list(data.examples)) : null}
        </Note>
      ) : null}
      {data.sharedDevices > 0 ? <Note>{t(words.sharedDevices, data.sharedDevices)}</Note> : null}
    </div>
  )
}
