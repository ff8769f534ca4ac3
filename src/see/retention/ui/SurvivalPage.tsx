import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { SaveCsvButton } from '#web/kit/files/SaveCsvButton.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { SliceChoice } from '../../figures/ui/SliceChoice.tsx'
import { Switches } from '../../figures/ui/Switches.tsx'
import { ComparisonCard } from './parts/ComparisonCard.tsx'
import { CurveChart } from './parts/CurveChart.tsx'
import { GroupTable } from './parts/GroupTable.tsx'
import { HazardChart } from './parts/HazardChart.tsx'
import { LeftOutNotes } from './parts/LeftOutNotes.tsx'
import { RiskTable } from './parts/RiskTable.tsx'
import { StayStats } from './parts/StayStats.tsx'
import { lengthIn } from './parts/shown.ts'
import { choices, isUsual, wishIn } from './retention-address.ts'
import { api, type ShownSurvival } from './retention-api.ts'
import { choiceNames, sliceWords, switchNames, words } from './words.ts'

/** How long customers stay: the curve, whether slices differ, and when customers leave. */
export function SurvivalPage() {
  const said = useWords()
  const { t } = said
  const [search] = useSearch()
  const wish = wishIn(search)
  const answer = useAsk(api.survival, wish)
  const nothing = answer.data?.whole.customers === 0
  return (
    <>
      <PageTitle
        title={answer.data === undefined || nothing ? t(words.stays) : titleOf(answer.data, said)}
        lede={t(words.lede)}
        acts={
          <>
            <Go to="/retention">{t(words.cohorts)}</Go>
            {nothing ? null : <SaveCsvButton from="/retention/survival/file" wish={wish} named={t(words.stays)} />}
          </>
        }
      />
      <Answer of={answer} empty={({ whole }) => (whole.customers === 0 ? <Nothing isUsual={isUsual(search)} /> : null)}>
        {(data) => (
          <Columns>
            <StayStats data={data} />
            <CurveChart data={data} />
            <HowCounted />
            <RiskTable data={data} />
            {data.slices.length === 0 ? null : <GroupTable data={data} />}
            {data.comparison === null ? null : <ComparisonCard data={data} comparison={data.comparison} />}
            <HazardChart data={data} />
            <LeftOutNotes data={data} />
          </Columns>
        )}
      </Answer>
    </>
  )
}

function HowCounted() {
  return (
    <Switches choices={choices} names={switchNames} values={choiceNames}>
      <SliceChoice own={sliceWords} />
    </Switches>
  )
}

/** Who chose a switch under which nothing counts gets the switches with that, and can choose again. */
function Nothing({ isUsual: usual }: { readonly isUsual: boolean }) {
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
    <Columns>
      <EmptyState title={t(words.none)} text={t(words.noneText)} />
      <HowCounted />
    </Columns>
  )
}

/** What fewer were at risk of is no title. */
const leastForTitle = 10

function titleOf(data: ShownSurvival, said: Words): string {
  const { t, n } = said
  const told = data.comparison === null ? null : comparedTitle(data, said)
  if (told !== null) return told
  const { median, milestones } = data.whole
  if (median.known) return t(words.titleMedian, lengthIn(said, data.unit, median.value))
  const last = milestones.findLast(({ atRisk }) => atRisk >= leastForTitle)
  return last === undefined
    ? t(words.stays)
    : t(words.titleStill, n.percent(last.survival), lengthIn(said, data.unit, last.at))
}

/** The difference that is the least by chance; that there is one, but between no two for sure; or that none is seen. */
function comparedTitle({ comparison, slices }: ShownSurvival, { t }: Words): string | null {
  const nameOf = (slice: string) => t(slices.find((one) => one.slice === slice)?.name ?? words.all)
  const found = (comparison?.pairs ?? []).flatMap(({ one, other, verdict }) =>
    verdict.known && verdict.longer !== null
      ? [{ longer: verdict.longer, shorter: verdict.longer === one ? other : one, statistic: verdict.statistic }]
      : [],
  )
  const [clearest] = found.toSorted((one, other) => other.statistic - one.statistic)
  if (clearest !== undefined) return t(words.titleLonger, nameOf(clearest.longer), nameOf(clearest.shorter))
  if (comparison?.overall.known !== true) return null
  return t(comparison.overall.differ ? words.titleDiffer : words.titleAlike)
}
