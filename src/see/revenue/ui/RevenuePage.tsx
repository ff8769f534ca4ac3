import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { SaveCsvButton } from '#web/kit/files/SaveCsvButton.tsx'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { difference } from './difference.ts'
import { CountedNote } from './parts/CountedNote.tsx'
import { DoubtNotes } from './parts/DoubtNotes.tsx'
import { RetentionStats } from './parts/RetentionStats.tsx'
import { RollForwardTable } from './parts/RollForwardTable.tsx'
import { SliceTable } from './parts/SliceTable.tsx'
import { SwitchesCard } from './parts/SwitchesCard.tsx'
import { Waterfall } from './parts/Waterfall.tsx'
import { ReportedCard } from './restated/ReportedCard.tsx'
import css from './revenue.module.css'
import { chosen, isUsual, wishIn } from './revenue-address.ts'
import { api, type ShownRollForward } from './revenue-api.ts'
import { words } from './words.ts'

/** How recurring revenue went over thirteen periods, and what of it was kept. */
export function RevenuePage() {
  const { t, n } = useWords()
  const [search] = useSearch()
  const wish = wishIn(search)
  const answer = useAsk(api.rollForward, wish)
  const nothing = answer.data !== undefined && isEmpty(answer.data)
  return (
    <>
      <PageTitle
        title={titleOf(nothing ? undefined : answer.data, t(words[chosen(search, 'measure')]), t, n)}
        lede={t(words.lede)}
        acts={nothing ? undefined : <SaveCsvButton from="/revenue/file" wish={wish} named={t(words.revenue)} />}
      />
      <Answer of={answer} empty={(data) => (isEmpty(data) ? <NothingCounts isUsual={isUsual(search)} /> : null)}>
        {(data) => {
          const place = placeIn(data, search.period)
          return (
            <div className={css.page}>
              <RetentionStats data={data} place={place} />
              <Waterfall data={data} place={place} />
              <ReportedCard data={data} place={place} />
              <SwitchesCard />
              <CountedNote counted={data.counted} />
              {data.slices.length === 0 ? null : <SliceTable data={data} place={place} />}
              <RollForwardTable data={data} place={place} />
              <DoubtNotes data={data} />
              <p>
                <Go to="/revenue/examples">{t(words.examples)}</Go>
              </p>
            </div>
          )
        }}
      </Answer>
    </>
  )
}

/** Who chose a switch under which nothing counts gets the switches with that, and can choose again. */
function NothingCounts({ isUsual: usual }: { readonly isUsual: boolean }) {
  const { t } = useWords()
  if (usual)
    return (
      <EmptyState
        title={t(words.empty)}
        text={t(words.emptyText)}
        act={<Go to="/imports">{t(words.importContracts)}</Go>}
      />
    )
  return (
    <div className={css.page}>
      <EmptyState title={t(words.none)} text={t(words.noneText)} />
      <SwitchesCard />
    </div>
  )
}

function isEmpty({ leftOut, whole }: ShownRollForward): boolean {
  return leftOut.length === 0 && whole.every(({ customers }) => customers.opening === 0 && customers.closing === 0)
}

/** The period that the address names by its last day, else the last that is over. */
function placeIn({ periods }: ShownRollForward, to: string | undefined): number {
  const named = periods.findIndex((one) => one.to === to)
  const over = periods.findLastIndex(({ isOver }) => isOver)
  return named >= 0 ? named : over >= 0 ? over : periods.length - 1
}

function titleOf(data: ShownRollForward | undefined, measure: string, t: Words['t'], n: Words['n']): string {
  const [now, before] = [data?.whole.at(-1)?.amounts, data?.periods.at(-2)]
  if (data === undefined || now === undefined || before === undefined) return t(words.revenue)
  const money = (amount: string) => n.money({ amount, currency: data.currency })
  const change = difference(now.closing, now.opening)
  const since = t(before.name)
  if (change === '0') return t(words.titleSame, measure, money(now.closing), since)
  const said = change.startsWith('-') ? words.titleDown : words.titleUp
  return t(said, measure, money(now.closing), money(change.replace('-', '')), since)
}
