import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { recordWords } from '../../words.ts'
import { api, type ShownRun } from '../imports-api.ts'
import { labelsOf } from './Outcome.tsx'
import css from './Runs.module.css'
import { words } from './words.ts'

/** Of an undo what was removed, what became as before, and what was left alone. */
const countsOf = {
  trial: ['created', 'changed', 'unchanged', 'rejected'],
  run: ['created', 'changed', 'unchanged', 'rejected'],
  undo: ['created', 'changed', 'rejected'],
} as const
const titles = { trial: words.wouldPerPart, run: words.perPart, undo: words.takenPerPart }

/** What became of the rows and of their further parts: customers, people, contracts; or of what was taken back, by kind. */
export function PartsTable({ run, target }: { readonly run: ShownRun; readonly target: string }) {
  const { t, n, locale } = useWords()
  const targets = useAsk(api.targets, {})
  const nameOf = (target: string) =>
    targets.data?.find(({ name }) => name === target)?.label[locale] ?? recordWords[target]?.[locale] ?? target
  const labels = labelsOf(run)
  const counts = countsOf[run.kind]
  const place = (target: string) => (targets.data ?? []).findIndex(({ name }) => name === target) >>> 0
  const parts =
    run.kind === 'undo'
      ? run.parts.toSorted((one, other) => place(one.target) - place(other.target))
      : [{ ...run, target }, ...run.parts]
  return (
    <section
      className={css.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      aria-label={t(titles[run.kind])}
    >
      <table className={css.parts}>
        <thead>
          <tr>
            <th scope="col">{t(words.part)}</th>
            {counts.map((count) => (
              <th key={count} scope="col">
                {t(labels[count])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.target}>
              <th scope="row">{nameOf(part.target)}</th>
              {counts.map((count) => (
                <td key={count}>{n.whole(part[count])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
