import { useAsk } from '#web/api.ts'
import { useWords } from '#web/say.ts'
import { api, type ShownRun } from '../imports-api.ts'
import { labelsOf } from './Outcome.tsx'
import css from './Runs.module.css'
import { words } from './words.ts'

const counts = ['created', 'changed', 'unchanged', 'rejected'] as const

/** What became of the rows and of their further parts: customers, people, contracts. */
export function PartsTable({ run, target }: { readonly run: ShownRun; readonly target: string }) {
  const { t, n, locale } = useWords()
  const targets = useAsk(api.targets, {})
  const nameOf = (target: string) => targets.data?.find(({ name }) => name === target)?.label[locale] ?? target
  const labels = labelsOf(run)
  return (
    <section
      className={css.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      aria-label={t(run.kind === 'trial' ? words.wouldPerPart : words.perPart)}
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
          {[{ ...run, target }, ...run.parts].map((part) => (
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
