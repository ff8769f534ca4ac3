import { TextInput } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { Switches } from '../../../figures/ui/Switches.tsx'
import type { Measure } from '../../contract.ts'
import { measureNames } from '../../words.ts'
import { shownDifference, shownScore } from '../shown.ts'
import { api, type ShownTenure } from '../voice-api.ts'
import { withinSaid } from '../within-said.ts'
import { choiceNames, rules, switchNames } from '../words.ts'
import { TenureCurve } from './TenureCurve.tsx'
import { choices, refreshedIn, wishIn } from './tenure-address.ts'
import { words } from './tenure-words.ts'

/** A score by how long customers had been with us, with the step that a refresh made. */
export function TenurePage() {
  const all = useWords()
  const { t, n } = all
  const [search, setSearch] = useSearch()
  const wish = wishIn(search)
  const { measure } = wish
  const refreshedOn = refreshedIn(search)
  const answer = useAsk(api.tenure, wish)
  const nothing = answer.data?.months.every(({ cells }) => cells.every((cell) => cell.n === 0)) === true
  return (
    <>
      <PageTitle
        title={answer.data === undefined || nothing ? t(words.tenure) : titleOf(answer.data, measure, refreshedOn, all)}
        lede={`${t(words.lede)} ${t(rules.measure[measure])}`}
        acts={<Go to="/surveys/scores">{t(words.toScores)}</Go>}
      />
      <Columns>
        <Switches choices={choices} names={switchNames} values={choiceNames}>
          <TextInput
            type="date"
            label={t(words.refreshedOn)}
            placeholder={t(words.refreshedHint)}
            max={new Intl.DateTimeFormat('sv-SE', { timeZone: n.zone }).format(new Date())}
            value={search.refreshed ?? ''}
            onChange={(event) => setSearch({ refreshed: event.currentTarget.value || undefined })}
          />
        </Switches>
        <Answer of={answer}>
          {(data) =>
            nothing ? (
              <EmptyState title={t(words.none)} text={t(words.noneText)} />
            ) : (
              <>
                <TenureCurve data={data} measure={measure} />
                {data.step?.change.known === true ? (
                  <Note>
                    {data.step.change.low === null || data.step.change.high === null
                      ? t(words.stepAlone, n.whole(wish.around))
                      : t(
                          words.step,
                          n.whole(wish.around),
                          shownDifference(measure, data.step.change.low, n),
                          shownDifference(measure, data.step.change.high, n),
                        )}
                  </Note>
                ) : null}
                {data.step?.change.known === true && data.step.change.inBoth > 0 ? (
                  <Note>{withinSaid(measure, data.step.change.within, all)}</Note>
                ) : null}
                {data.unknown === 0 ? null : <Note>{t(words.unknown, data.unknown, n.whole(data.unknown))}</Note>}
              </>
            )
          }
        </Answer>
      </Columns>
    </>
  )
}

function titleOf(data: ShownTenure, measure: Measure, refreshedOn: string | undefined, { t, n }: Words): string {
  const name = t(measureNames[measure])
  if (refreshedOn !== undefined && data.step?.change.known === true) {
    const { difference, isBeyondChance } = data.step.change
    const said = isBeyondChance ? words.titleStep : words.titleNoStep
    return t(said, name, shownDifference(measure, difference, n), n.day(refreshedOn))
  }
  const known = data.months.flatMap(({ month, cells }) =>
    cells.flatMap(({ score }) =>
      score.known ? [{ month: n.whole(month), value: shownScore(measure, score.value, n) }] : [],
    ),
  )
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return t(words.tenure)
  return t(words.title, name, first.value, first.month, last.value, last.month)
}
