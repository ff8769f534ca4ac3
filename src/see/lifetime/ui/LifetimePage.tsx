import { useAsk } from '#web/asking/api.ts'
import { SaveCsvButton } from '#web/kit/files/SaveCsvButton.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { api, type ShownForecast } from './lifetime-api.ts'
import { CustomerTable } from './parts/CustomerTable.tsx'
import { HoldOutCard } from './parts/HoldOutCard.tsx'
import { MakeCard } from './parts/MakeCard.tsx'
import { ModelTable } from './parts/ModelTable.tsx'
import { ValueStats } from './parts/ValueStats.tsx'
import { words } from './words.ts'

/** What customers are worth over their lifetime, by three definitions, and how far the forecast can be trusted. */
export function LifetimePage() {
  const said = useWords()
  const { t } = said
  const mayMake = useMay('workspace.write')
  const answer = useAsk(api.find, {})
  const forecast = answer.data?.forecast ?? null
  return (
    <>
      <PageTitle
        title={forecast === null ? t(words.lifetime) : titleOf(forecast, said)}
        lede={t(words.lede)}
        acts={
          forecast === null ? null : (
            <SaveCsvButton from="/lifetime/hold-out/file" wish={{}} named={t(words.lifetime)} />
          )
        }
      />
      <Answer of={answer} empty={(data) => (data.forecast === null ? <Nothing /> : null)}>
        {(data) =>
          data.forecast === null ? null : (
            <Columns>
              <ValueStats forecast={data.forecast} />
              <LeftOutNotes forecast={data.forecast} />
              <HoldOutCard forecast={data.forecast} />
              {mayMake ? (
                <MakeCard
                  key={`${data.forecast.holdOut.standingOn} ${data.forecast.holdOut.weeks}`}
                  holdOut={data.forecast.holdOut}
                />
              ) : null}
              <ModelTable forecast={data.forecast} />
              <CustomerTable />
            </Columns>
          )
        }
      </Answer>
    </>
  )
}

function Nothing() {
  const { t } = useWords()
  return (
    <EmptyState title={t(words.empty)} text={t(words.emptyText)} act={<Go to="/imports">{t(words.emptyAct)}</Go>} />
  )
}

function LeftOutNotes({
  forecast: { leftOut, taxNotSaid, madeOn, fitted, totals },
}: {
  readonly forecast: ShownForecast
}) {
  const { t, n } = useWords()
  const mayWrite = useMay('workspace.write')
  return (
    <div>
      <Note>
        {t(words.madeOn, n.day(madeOn))}
        {fitted < totals.customers ? ` · ${t(words.sampled, n.whole(fitted), n.whole(totals.customers))}` : null}
      </Note>
      {leftOut.amount === 0 ? null : (
        <Note tone="watch">{t(words.leftOutAmount, leftOut.amount, n.whole(leftOut.amount))}</Note>
      )}
      {leftOut.tax === 0 ? null : <Note tone="watch">{t(words.leftOutTax, leftOut.tax, n.whole(leftOut.tax))}</Note>}
      {leftOut.currency === 0 ? null : (
        <Note tone="watch">{t(words.leftOutCurrency, leftOut.currency, n.whole(leftOut.currency))}</Note>
      )}
      {taxNotSaid === 0 ? null : <Note tone="watch">{t(words.taxNotSaid, taxNotSaid, n.whole(taxNotSaid))}</Note>}
      {leftOut.margin === 0 ? null : (
        <Note tone="watch">
          {t(words.leftOutMargin, leftOut.margin, n.whole(leftOut.margin))}{' '}
          {mayWrite ? <Go to="/settings">{t(words.setMargins)}</Go> : null}
        </Note>
      )}
    </div>
  )
}

/** What the check found; without one the page has its plain name. */
function titleOf({ holdOut }: ShownForecast, { t, n }: Words): string {
  const end = holdOut.models.find(({ name }) => name === holdOut.chosen)?.weeks.at(-1)
  const actual = holdOut.actual.at(-1) ?? 0
  if (end === undefined || actual === 0) return t(words.lifetime)
  const day = n.day(holdOut.standingOn)
  if (end.low <= actual && actual <= end.high) return t(words.titleWithin, day)
  const share = n.percent(Math.abs(end.expected - actual) / actual)
  return t(end.expected < actual ? words.titleLow : words.titleHigh, day, share)
}
