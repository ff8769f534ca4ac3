import { useWords } from '../../wording/say.ts'
import { words } from '../words.ts'
import { type ChartPlan, xsOf } from './chart-option.ts'
import css from './LineChart.module.css'

/** The same readings as the drawing, newest first. */
export function ChartTable({ plan, label }: { readonly plan: ChartPlan; readonly label: string }) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={css.scroll} tabIndex={0} aria-label={label}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t(words.period)}</th>
            {plan.series.map(({ name }) => (
              <th key={name} scope="col">
                {t(words.bracketed, name, plan.unit)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {xsOf(plan.series)
            .reverse()
            .map((x) => (
              <tr key={x}>
                <th scope="row">{plan.writtenX(x)}</th>
                {plan.series.map(({ name, points }) => {
                  const y = points.find((point) => point.x === x)?.y ?? null
                  return <td key={name}>{y === null ? t(words.notKnown) : plan.written(y)}</td>
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}
