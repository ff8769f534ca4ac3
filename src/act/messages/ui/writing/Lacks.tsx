import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownPreview } from '../messages-api.ts'
import { words } from '../words.ts'

/** Why it cannot be sent to anybody as it stands. */
export function Lacks({ lacks }: Pick<ShownPreview, 'lacks'>) {
  const { t } = useWords()
  if (lacks.length === 0) return null
  return (
    <Note tone="watch">
      <b>{t(words.lacking)}</b>
      {lacks.map(({ what, because }) => (
        <div key={what}>{t(because)}</div>
      ))}
    </Note>
  )
}
