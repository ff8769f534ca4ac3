import { Anchor } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { FigureKind } from '../../contract.ts'
import { figureMeanings, figureNames } from '../../words.ts'
import css from '../revenue.module.css'
import { chosen } from '../revenue-address.ts'
import type { ShownRollForward } from '../revenue-api.ts'
import { words } from '../words.ts'
import { FigureLink } from './FigureLink.tsx'
import { shownLines } from './shown-lines.ts'

/** Every period with its lines, the newest first; the first column chooses the period that is drawn. */
export function RollForwardTable({ data, place }: { readonly data: ShownRollForward; readonly place: number }) {
  const { t, n } = useWords()
  const [search, setSearch] = useSearch()
  const columns: FigureKind[] = ['opening', ...shownLines(data.whole), 'closing']
  const places = data.periods.map((_, i) => i).toReversed()
  return (
    <Card title={t(words.table)} sub={t(words[chosen(search, 'method')])} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={css.scroll} aria-label={t(words.tableOf, t(words.table))} tabIndex={0}>
        <table className={css.grid}>
          <thead>
            <tr>
              <th scope="col">{t(words.period)}</th>
              {columns.map((kind) => (
                <th key={kind} scope="col" title={t(figureMeanings[kind])}>
                  {t(figureNames[kind])}
                </th>
              ))}
              <th scope="col">{t(words.customers)}</th>
              <th scope="col">{t(words.grr)}</th>
              <th scope="col">{t(words.nrr)}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((i) => {
              const [span, figures] = [data.periods[i], data.whole[i]]
              if (span === undefined || figures === undefined) return null
              const { gross, net, netWithReactivation } = figures.retention
              const chosenNet = chosen(search, 'reactivation') === 'with' ? netWithReactivation : net
              return (
                <tr key={span.to} aria-current={i === place ? 'true' : undefined}>
                  <th scope="row">
                    <Anchor component="button" type="button" onClick={() => setSearch({ period: span.to })}>
                      {span.isOver ? t(span.name) : t(words.toDate, t(span.name))}
                    </Anchor>
                  </th>
                  {columns.map((kind) => (
                    <td key={kind}>
                      <FigureLink data={data} figures={figures} kind={kind} place={i} />
                    </td>
                  ))}
                  <td>
                    <FigureLink data={data} figures={figures} kind="closing" place={i} counts />
                  </td>
                  <td>{gross.known ? n.percent(gross.value) : '–'}</td>
                  <td>{chosenNet.known ? n.percent(chosenNet.value) : '–'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </Card>
  )
}
