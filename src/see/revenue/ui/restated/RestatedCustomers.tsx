import { Go } from '#web/kit/Go.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { figureNames } from '../../words.ts'
import css from '../revenue.module.css'
import type { ShownRestated } from '../revenue-api.ts'
import { causeNames, words } from './words.ts'

type Row = ShownRestated['rows'][number]

/** Each customer of whom a month says something else, with what it says and the contracts that did it. */
export function RestatedCustomers({ rows, currency }: { readonly rows: readonly Row[]; readonly currency: string }) {
  const { t, n } = useWords()
  const money = (amount: string) => n.money({ amount, currency })
  return (
    <table className={css.grid}>
      <thead>
        <tr>
          <th scope="col">{t(words.customer)}</th>
          <th scope="col" className={css.text}>
            {t(words.changes)}
          </th>
          <th scope="col" className={css.text}>
            {t(words.contracts)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ customerId, name, lines, contracts }) => (
          <tr key={customerId}>
            <th scope="row">
              {name === null ? t(words.noLonger) : <Go to={`/customers/${customerId}?tab=contracts`}>{name}</Go>}
            </th>
            <td className={css.text}>
              <ul className={css.contracts}>
                {lines.map(({ figure, first, now }) => (
                  <li key={figure}>{t(words.figureChange, t(figureNames[figure]), money(first), money(now))}</li>
                ))}
              </ul>
            </td>
            <td className={css.text}>
              <ul className={css.contracts}>
                {contracts.map((one) => (
                  <li key={`${one.id} ${one.at} ${one.what}`}>
                    {t(words.contract, calledIn(one, t), t(causeNames[one.what]), n.dayOf(one.at))}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function calledIn({ id, number, what }: Row['contracts'][number], t: Words['t']): string {
  if (number !== null) return number
  if (id === null) return t(words.allContracts)
  return t(what === 'gone' ? words.goneContract : words.noNumber)
}
