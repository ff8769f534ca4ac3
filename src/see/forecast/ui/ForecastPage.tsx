import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { SaveCsvButton } from '#web/kit/files/SaveCsvButton.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { isUsual, wishIn } from './forecast-address.ts'
import { api, type ShownForecast, type ShownSums } from './forecast-api.ts'
import { AheadChart } from './parts/AheadChart.tsx'
import { AheadStats } from './parts/AheadStats.tsx'
import { DoubtNotes } from './parts/DoubtNotes.tsx'
import { HowCounted } from './parts/HowCounted.tsx'
import { MonthTable } from './parts/MonthTable.tsx'
import { RatesTable } from './parts/RatesTable.tsx'
import { ScenarioCard } from './parts/ScenarioCard.tsx'
import { words } from './words.ts'

/** Recurring revenue of the next twelve months: what is agreed, what comes up for renewal, and what would be otherwise. */
export function ForecastPage() {
  const said = useWords()
  const { t } = said
  const [search] = useSearch()
  const wish = wishIn(search)
  const answer = useAsk(api.twelveMonths, wish)
  const isEmpty = answer.data !== undefined && isNothing(answer.data)
  return (
    <>
      <PageTitle
        title={answer.data === undefined || isEmpty ? t(words.forecast) : titleOf(answer.data, said)}
        lede={t(words.lede)}
        acts={isEmpty ? null : <SaveCsvButton from="/forecast/file" wish={wish} named={t(words.forecast)} />}
      />
      <Answer of={answer} empty={(data) => (isNothing(data) ? <Nothing isUsual={isUsual(search)} /> : null)}>
        {(data) => (
          <Columns>
            <AheadStats data={data} />
            <DoubtNotes data={data} />
            <AheadChart data={data} />
            <ScenarioCard data={data} />
            {data.scenario === null ? null : <MonthTable data={data} which="scenario" />}
            <MonthTable data={data} which="base" />
            <RatesTable data={data} />
            <HowCounted />
          </Columns>
        )}
      </Answer>
    </>
  )
}

function isNothing({ base: { whole }, leftOut }: ShownForecast): boolean {
  const { contracted, itself, due, late, unknown } = whole
  return [contracted, itself, due, late, unknown].every(({ contracts }) => contracts === 0) && leftOut.length === 0
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

function titleOf({ base: { whole }, currency }: ShownForecast, { t, n }: Words): string {
  const money = (part: keyof Pick<ShownSums, 'expected' | 'low' | 'high'>) => n.money({ amount: whole[part], currency })
  if (whole.unknown.contracts > 0 && whole.due.contracts + whole.late.contracts === 0)
    return t(words.titleUnknown, money('expected'))
  if (whole.low === whole.high && whole.unknown.contracts === 0) return t(words.titleSure, money('expected'))
  return t(words.title, money('expected'), money('low'), money('high'))
}
