import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { figureMeanings, figureNames } from '../../words.ts'
import { difference } from '../difference.ts'
import css from '../revenue.module.css'
import type { ShownRestated } from '../revenue-api.ts'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

/** Every line of a month that says something else than when it was reported. */
export function RestatedLines({ of }: { readonly of: ShownRestated }) {
  const { t, n } = useWords()
  const money = (amount: string) => n.money({ amount, currency: of.currency })
  return (
    <Card title={t(words.lines)} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={css.scroll} aria-label={t(shared.tableOf, t(words.lines))} tabIndex={0}>
        <table className={css.grid}>
          <thead>
            <tr>
              {(['line', 'first', 'now', 'change', 'customersThen', 'customersNow'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(words[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.lines.map(({ figure, first, now, customersFirst, customersNow }) => (
              <tr key={figure}>
                <th scope="row" title={t(figureMeanings[figure])}>
                  {t(figureNames[figure])}
                </th>
                <td>{money(first)}</td>
                <td>{money(now)}</td>
                <td>{money(difference(now, first))}</td>
                <td>{n.whole(customersFirst)}</td>
                <td>{n.whole(customersNow)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  )
}
