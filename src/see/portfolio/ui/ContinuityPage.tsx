import { Select } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { type Activity, activities } from '../contract.ts'
import { cohortAddress } from './list-address.ts'
import css from './Portfolio.module.css'
import { api, type ShownContinuity } from './portfolio-api.ts'
import { words } from './words.ts'

const months = [1, 3, 6, 12]

/** What share of each month's new customers was still active later. */
export function ContinuityPage() {
  const { t, n } = useWords()
  const [search, setSearch] = useSearch()
  const activity = activities.find((one) => one === search.activity) ?? 'both'
  const answer = useAsk(api.continuity, { activity, months })
  const choice = (
    <Select
      aria-label={t(words.activity)}
      data={activities.map((value) => ({ value, label: capital(t(words[value])) }))}
      value={activity}
      onChange={(value) => setSearch({ activity: value ?? undefined })}
      allowDeselect={false}
    />
  )
  return (
    <>
      <PageTitle title={titleOf(answer.data, t, n)} lede={t(words.continuityLede)} acts={choice} />
      <Answer
        of={answer}
        empty={({ rows }) =>
          rows.length > 0 ? null : <EmptyState title={t(words.noCohorts)} text={t(words.noCohortsText)} />
        }
      >
        {(data) => (
          <>
            <Card flush>
              <Grid data={data} activity={activity} />
            </Card>
            <Unrecorded data={data} />
            {data.withoutStart === 0 ? null : (
              <Note>
                {t(words.withoutStart, n.whole(data.withoutStart))}{' '}
                <Go to={cohortAddress({ began: 'unknown' })}>{t(words.openThem)}</Go>
              </Note>
            )}
          </>
        )}
      </Answer>
    </>
  )
}

function titleOf(data: ShownContinuity | undefined, t: Words['t'], n: Words['n']): string {
  if (data === undefined) return t(words.continuity)
  const known = data.rows.flatMap(({ after }) =>
    after.filter((cell) => cell.months === 3).flatMap(({ continuity }) => (continuity.known ? [continuity] : [])),
  )
  const active = known.reduce((sum, cell) => sum + cell.active, 0)
  const size = known.reduce((sum, cell) => sum + cell.n, 0)
  return size === 0 ? t(words.continuityUnknown) : t(words.continuityTitle, n.percent(active / size), n.whole(size))
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function whyNot(cell: Exclude<Cell, { known: true }>, t: Words['t'], n: Words['n']): string {
  if (cell.because === 'not yet') return t(words.notYet, n.day(cell.expectedOn))
  const said = unrecorded[cell.of]
  if (cell.because === 'nothing ever') return t(said.ever)
  return t(cell.because === 'nothing before' ? said.before : said.since, n.day(cell.on))
}

const unrecorded = {
  events: { ever: words.noEventsEver, before: words.noEventsBefore, since: words.noEventsSince },
  purchases: { ever: words.noPurchasesEver, before: words.noPurchasesBefore, since: words.noPurchasesSince },
}

/** Why figures are not known, once for all of them. */
function Unrecorded({ data }: Pick<GridProps, 'data'>) {
  const { t, n } = useWords()
  const reasons = data.rows.flatMap(({ after }) =>
    after.flatMap(({ continuity }) =>
      continuity.known || continuity.because === 'not yet' ? [] : [whyNot(continuity, t, n)],
    ),
  )
  return reasons.length === 0 ? null : <Note>{[...new Set(reasons)].join(' ')}</Note>
}

type Cell = ShownContinuity['rows'][number]['after'][number]['continuity']
type GridProps = { readonly data: ShownContinuity; readonly activity: Activity }

/** Every figure opens exactly the customers that it counts. */
function Grid({ data, activity }: GridProps) {
  const { t, n } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={css.scroll} aria-label={t(words.continuity)} tabIndex={0}>
      <table className={css.grid}>
        <thead>
          <tr>
            <th scope="col">{t(words.began)}</th>
            <th scope="col">{t(words.customers)}</th>
            {months.map((after) => (
              <th key={after} scope="col">
                {t(words.after, after)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.toReversed().map(({ month, customers, after }) => (
            <tr key={month}>
              <th scope="row">{n.month(month)}</th>
              <td>
                <Go quiet className={css.figure} to={cohortAddress({ began: month.slice(0, 7) })}>
                  {n.whole(customers)}
                </Go>
              </td>
              {after.map((cell) => (
                <td key={cell.months}>
                  {cell.continuity.known ? (
                    <Go
                      className={css.figure}
                      to={cohortAddress({ began: month.slice(0, 7), activeAfter: cell.months, activity })}
                    >
                      <b>{n.percent(cell.continuity.rate)}</b> ({n.whole(cell.continuity.active)}/
                      {n.whole(cell.continuity.n)})
                    </Go>
                  ) : (
                    <span className={css.unknown} title={whyNot(cell.continuity, t, n)}>
                      {cell.continuity.because === 'not yet'
                        ? t(words.knownFrom, n.day(cell.continuity.expectedOn))
                        : t(words.unknown)}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
