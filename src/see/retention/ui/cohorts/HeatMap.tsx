import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownCohorts } from '../retention-api.ts'
import { cellAt, wishIn } from './cohorts-address.ts'
import { words } from './cohorts-words.ts'
import css from './HeatMap.module.css'

type Row = Pick<ShownCohorts['rows'][number], 'customers' | 'cells'> & {
  readonly cohort: string | undefined
  readonly name: string
}

/** Cohorts as rows, the latest first, months after the first as columns; the more are kept, the deeper a cell. */
export function HeatMap({ data }: { readonly data: ShownCohorts }) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const ages = data.whole.flatMap(({ months, n: of }) => (of > 0 ? [months] : []))
  const rows: Row[] = [
    ...data.rows
      .toReversed()
      .map(({ cohort, name, customers, cells }) => ({ cohort, name: t(name), customers, cells })),
    { cohort: undefined, name: t(words.all), customers: data.customers, cells: data.whole },
  ]
  return (
    <Card title={t(words.table)} sub={t(words.monthZero)} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={css.scroll} aria-label={t(words.scrolls)} tabIndex={0}>
        <table className={css.grid}>
          <thead>
            <tr>
              <th scope="col">{t(wishIn(search).slice === undefined ? words.cohort : words.slice)}</th>
              <th scope="col">{t(words.customers)}</th>
              {ages.map((age) => (
                <th key={age} scope="col">
                  {t(words.month, n.whole(age))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.cohort === undefined ? 'whole' : `cohort ${row.cohort}`}>
                <th scope="row">{row.name}</th>
                <td>
                  <Go quiet to={cellAt(search, { cohort: row.cohort })}>
                    {n.whole(row.customers)}
                  </Go>
                </td>
                {ages.map((age) => (
                  <Cell key={age} row={row} age={age} currency={data.currency ?? n.currency} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  )
}

function Cell({ row, age, currency }: { readonly row: Row; readonly age: number; readonly currency: string }) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const cell = row.cells[age]
  if (cell === undefined || cell.share === null)
    return (
      <td className={css.unknown} title={t(cell !== undefined && cell.n > 0 ? words.nothingPaid : words.notOver)}>
        –
      </td>
    )
  const { share, count, n: of, isPart, amount } = cell
  const title = isPart ? t(words.part, n.whole(of), n.whole(row.customers)) : undefined
  return (
    <td className={css.cell} data-depth={Math.min(5, Math.ceil(share * 5))} title={title}>
      <Go quiet to={cellAt(search, { cohort: row.cohort, after: age })}>
        <b>{n.percent(share, 0)}</b>
        {isPart ? '*' : null}
      </Go>
      <span className={css.counts}>
        {amount === null ? n.whole(count) : n.moneyShort({ amount, currency })}
        {amount === null ? '/' : ' · '}
        <Go quiet to={cellAt(search, { cohort: row.cohort, after: age, which: 'n' })}>
          {n.whole(of)}
        </Go>
      </span>
    </td>
  )
}
