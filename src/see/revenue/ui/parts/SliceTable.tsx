import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { FigureKind } from '../../contract.ts'
import { figureNames } from '../../words.ts'
import css from '../revenue.module.css'
import type { ShownRollForward } from '../revenue-api.ts'
import { words } from '../words.ts'
import { FigureLink } from './FigureLink.tsx'
import { RenewalLink } from './RenewalLink.tsx'
import { shownLines } from './shown-lines.ts'

/** One period told apart by slices, the largest closing first; the last row is all of them. */
export function SliceTable({ data, place }: { readonly data: ShownRollForward; readonly place: number }) {
  const { t, n } = useWords()
  const [span, whole] = [data.periods[place], data.whole[place]]
  if (span === undefined || whole === undefined) return null
  const columns: FigureKind[] = ['opening', ...shownLines(data.slices.flatMap(({ figures }) => figures)), 'closing']
  const closing = (one: ShownRollForward['slices'][number]) => Number(one.figures[place]?.amounts.closing ?? 0)
  const rows = data.slices.toSorted((one, other) => closing(other) - closing(one))
  return (
    <Card title={t(words.slices, t(span.name))} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={css.scroll} aria-label={t(words.tableOf, t(words.slices, t(span.name)))} tabIndex={0}>
        <table className={css.grid}>
          <thead>
            <tr>
              <th scope="col">{t(words.slice)}</th>
              {columns.map((kind) => (
                <th key={kind} scope="col">
                  {t(figureNames[kind])}
                </th>
              ))}
              <th scope="col">{t(words.grr)}</th>
              <th scope="col">{t(words.renewalRate)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ slice, name, figures }) => {
              const own = figures[place]
              if (own === undefined) return null
              return (
                <tr key={slice}>
                  <th scope="row">{t(name)}</th>
                  {columns.map((kind) => (
                    <td key={kind}>
                      <FigureLink data={data} figures={own} kind={kind} place={place} of={slice} />
                    </td>
                  ))}
                  <td>{own.retention.gross.known ? n.percent(own.retention.gross.value) : '–'}</td>
                  <td>
                    <RenewalLink figures={own} span={span} of={slice} />
                  </td>
                </tr>
              )
            })}
            <tr>
              <th scope="row">{t(words.all)}</th>
              {columns.map((kind) => (
                <td key={kind}>
                  <FigureLink data={data} figures={whole} kind={kind} place={place} />
                </td>
              ))}
              <td>{whole.retention.gross.known ? n.percent(whole.retention.gross.value) : '–'}</td>
              <td>
                <RenewalLink figures={whole} span={span} />
              </td>
            </tr>
          </tbody>
        </table>
      </section>
    </Card>
  )
}
