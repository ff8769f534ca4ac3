import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { SaveCsvButton } from '#web/kit/files/SaveCsvButton.tsx'
import { Go } from '#web/kit/Go.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import type { Measure } from '../contract.ts'
import { measureNames } from '../words.ts'
import { ReachCard } from './parts/ReachCard.tsx'
import { ScoreStats } from './parts/ScoreStats.tsx'
import { SlicesCard } from './parts/SlicesCard.tsx'
import { SwitchesCard } from './parts/SwitchesCard.tsx'
import { TrendChart } from './parts/TrendChart.tsx'
import { shownDifference, shownScore } from './shown.ts'
import { driversAt, wishIn } from './voice-address.ts'
import { api, type ShownScores } from './voice-api.ts'
import { rules, words } from './words.ts'

/** A score over thirteen periods: how surely it is known, whether it changed, and who makes it. */
export function ScoresPage() {
  const all = useWords()
  const { t, n } = all
  const [search] = useSearch()
  const wish = wishIn(search)
  const { measure } = wish
  const answer = useAsk(api.scores, wish)
  const { data } = answer
  const nothing = data?.whole.every((one) => one.n === 0) === true
  const place = data === undefined ? 0 : placeIn(data, search.period)
  return (
    <>
      <PageTitle
        title={data === undefined || nothing ? t(words.scores) : titleOf(data, place, measure, all)}
        lede={`${t(rules.measure[measure])} ${t(rules.counted[wish.counted])}`}
        acts={
          <>
            <Go to="/surveys/tenure">{t(words.tenure)}</Go>
            <Go to={driversAt(search)}>{t(words.drivers)}</Go>
            <Go to="/surveys/links">{t(words.links)}</Go>
            <Go to="/surveys">{t(words.allAnswers)}</Go>
            {data === undefined || nothing ? null : (
              <SaveCsvButton from="/voice/file" wish={wish} named={t(words.scores)} />
            )}
          </>
        }
      />
      <Answer of={answer}>
        {(found) => (
          <Columns>
            {nothing ? (
              <EmptyState
                title={t(words.none, t(measureNames[measure]))}
                text={t(words.noneText)}
                act={<Go to="/imports">{t(words.importAnswers)}</Go>}
              />
            ) : (
              <ScoreStats data={found} place={place} />
            )}
            <SwitchesCard />
            {nothing ? null : (
              <>
                <TrendChart data={found} place={place} />
                {found.slices.length === 0 ? null : <SlicesCard data={found} place={place} />}
                <ReachCard data={found} place={place} />
              </>
            )}
            {measure === 'csat' && found.scales.length > 0 ? (
              <Note>{t(words.scales, n.list(found.scales.map((steps) => n.whole(steps))))}</Note>
            ) : null}
            {measure === 'nps' ? <Note>{t(words.mark)}</Note> : null}
          </Columns>
        )}
      </Answer>
    </>
  )
}

/** The period that the address names by its last day, else the last that is over and was answered. */
function placeIn({ periods, whole }: ShownScores, to: string | undefined): number {
  const named = periods.findIndex((one) => one.to === to)
  if (named >= 0) return named
  const answered = periods.findLastIndex(({ isOver }, i) => isOver && (whole[i]?.n ?? 0) > 0)
  return answered >= 0 ? answered : periods.length - 1
}

function titleOf({ periods, whole }: ShownScores, place: number, measure: Measure, { t, n }: Words): string {
  const [span, before, cell] = [periods[place], periods[place - 1], whole[place]]
  if (span === undefined || cell === undefined) return t(words.scores)
  const name = t(measureNames[measure])
  if (!cell.score.known) return t(words.titleUnknown, name, t(span.name))
  const value = shownScore(measure, cell.score.value, n)
  if (!cell.change.known || before === undefined) return t(words.titleAlone, name, value, t(span.name))
  const { difference, isBeyondChance } = cell.change
  const change = shownDifference(measure, difference, n)
  return t(isBeyondChance ? words.titleBeyond : words.titleCannotSay, name, value, t(span.name), change, t(before.name))
}
