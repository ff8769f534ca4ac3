import { useWords } from '../../wording/say.ts'
import { Go } from '../Go.tsx'
import { words } from '../words.ts'
import { type ChartPlan, xsOf } from './chart-option.ts'
import css from './LineChart.module.css'

type ChartTableProps = {
  readonly plan: ChartPlan
  readonly label: string
  readonly opens?: ((x: string) => string) | undefined
}

/** The same readings as the drawing, newest first; each opens its rows. */
export function ChartTable({ plan, label, opens }: ChartTableProps) {
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
                  const figure = y === null ? t(words.notKnown) : plan.written(y)
                  return (
                    <td key={name}>{opens === undefined || y === null ? figure : <Go to={opens(x)}>{figure}</Go>}</td>
                  )
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}
