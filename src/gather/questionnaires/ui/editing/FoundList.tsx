import type { Text } from '#platform/wording/words.ts'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import css from './editing.module.css'

type Found = Text & { readonly path: string }
type Props = { readonly faults: readonly Found[]; readonly findings: readonly Found[] }

/** What must be mended, and what a reader would say of the wording. */
export function FoundList({ faults, findings }: Props) {
  const { t } = useWords()
  if (faults.length + findings.length === 0) return null
  return (
    <ul className={css.found}>
      {faults.map((fault) => (
        <li key={`${fault.path} ${fault.en}`}>
          <Note tone="risk">{t(fault)}</Note>
        </li>
      ))}
      {findings.map((finding) => (
        <li key={`${finding.path} ${finding.en}`}>
          <Note tone="watch">{t(finding)}</Note>
        </li>
      ))}
    </ul>
  )
}

/** Those that stand at this place or below it. */
export function foundAt<Of extends Found>(found: readonly Of[], path: string): Of[] {
  return found.filter((one) => one.path === path || one.path.startsWith(`${path}.`))
}
