import { TextInput } from '@mantine/core'
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
import { SliceChoice } from '../../../figures/ui/SliceChoice.tsx'
import { Switches } from '../../../figures/ui/Switches.tsx'
import { api, type ShownCohorts } from '../retention-api.ts'
import { sliceWords } from '../words.ts'
import { choices, shownChoices, wishIn } from './cohorts-address.ts'
import { choiceNames, switchNames, words } from './cohorts-words.ts'
import { HeatMap } from './HeatMap.tsx'

/** Of customers who began together, how many are kept in each month after. */
export function CohortsPage() {
  const said = useWords()
  const { t } = said
  const [search] = useSearch()
  const wish = wishIn(search)
  const answer = useAsk(api.cohorts, wish)
  const isEmpty = answer.data?.rows.length === 0
  return (
    <>
      <PageTitle
        title={titleOf(answer.data, said)}
        lede={`${t(words.lede[wish.measure])} ${t(words.ways[wish.way])}`}
        acts={
          <>
            <Go to="/retention/survival">{t(words.stays)}</Go>
            {isEmpty ? null : <SaveCsvButton from="/retention/cohorts/file" wish={wish} named={t(words.cohorts)} />}
          </>
        }
      />
      <Columns>
        <Switches choices={choices} shown={shownChoices(search)} names={switchNames} values={choiceNames}>
          {wish.measure === 'activity' ? (
            <SliceChoice own={{}} passedOver={sliceWords} />
          ) : (
            <SliceChoice own={sliceWords} />
          )}
          {wish.measure === 'activity' ? <EventNames /> : null}
        </Switches>
        <Answer
          of={answer}
          empty={({ rows }) =>
            rows.length > 0 ? null : (
              <EmptyState
                title={t(words.empty)}
                text={t(words.emptyText)}
                act={<Go to="/imports">{t(words.imports)}</Go>}
              />
            )
          }
        >
          {(data) => (
            <>
              <HeatMap data={data} />
              <Notes data={data} />
            </>
          )}
        </Answer>
      </Columns>
    </>
  )
}

function EventNames() {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  return (
    <TextInput
      label={t(words.events)}
      placeholder="report_opened, invoice_sent"
      defaultValue={search.events ?? ''}
      onBlur={(event) => setSearch({ events: event.currentTarget.value.trim() || undefined })}
    />
  )
}

function Notes({ data: { whole, rows, recorded, withoutStart } }: { readonly data: ShownCohorts }) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const { measure, slice } = wishIn(search)
  const isPart = [...rows.flatMap(({ cells }) => cells), ...whole].some((cell) => cell.isPart)
  const without = measure === 'activity' ? words.withoutStart : words.withoutContract
  return (
    <>
      {isPart ? <Note>{t(words.partNote)}</Note> : null}
      {measure !== 'activity' ? null : recorded === null ? (
        <Note tone="watch">{t(words.notRecorded)}</Note>
      ) : (
        <Note>{t(words.recorded, n.day(recorded.from), n.day(recorded.until))}</Note>
      )}
      {slice === undefined || slice in sliceWords ? null : <Note>{t(words.asNow)}</Note>}
      {withoutStart === 0 ? null : <Note>{t(without, withoutStart, n.whole(withoutStart))}</Note>}
    </>
  )
}

/** The third month says more than the last, of which few are told. */
function titleOf(data: ShownCohorts | undefined, { t, n }: Words): string {
  const cell = data?.whole.findLast(({ months, share }) => months <= 3 && share !== null)
  if (cell === undefined || cell.share === null) return t(words.cohorts)
  if (cell.amount !== null) return t(words.titleRevenue, n.percent(cell.share), n.whole(cell.months))
  return t(words.title, n.percent(cell.share), n.whole(cell.months), n.whole(cell.n))
}
