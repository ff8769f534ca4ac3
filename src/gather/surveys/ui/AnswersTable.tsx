import { useSearch } from '#web/address.ts'
import { useAsk, useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { OnlyThese } from '#web/kit/page/OnlyThese.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { fieldNames, surveyCalled } from '../words.ts'
import { type AnswersWish, answersIn, isNarrowed } from './answers-address.ts'
import { api, type ShownResponse } from './surveys-api.ts'
import { sentences, voiceNames, words } from './words.ts'

/** What was answered, the newest first, of one customer or all. */
export function AnswersTable({ customerId }: { readonly customerId?: string }) {
  const all = useWords()
  const { t } = all
  const [search] = useSearch()
  const wish = answersIn(search)
  const pages = useAskPages(api.list, { limit: 100, ...wish, ...(customerId && { customerId }) })
  const one = useAsk(api.find, { id: search.answer ?? '' }, { enabled: search.answer !== undefined })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const found = search.answer === undefined || one.isError ? pages.rows : one.data ? [one.data] : []
  const total = search.answer === undefined || one.isError ? pages.first?.total : found.length
  const narrowed = isNarrowed(wish) || (search.answer !== undefined && !one.isError)
  return (
    <>
      {narrowed ? <Narrowed wish={wish} total={total} /> : null}
      <DataTable
        label={t(words.answers)}
        columns={answerColumns(all, customerId === undefined)}
        rows={found}
        rowId={({ id }) => id}
        more={pages.more}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(narrowed ? words.noneSuch : words.none)} text={t(words.noneText)} />}
      />
    </>
  )
}

type NarrowedProps = { readonly wish: AnswersWish; readonly total: number | undefined }

/** Which answers a figure has opened, and how many they are. */
function Narrowed({ wish: { survey, from, until, voice }, total }: NarrowedProps) {
  const { t, n } = useWords()
  const [, setSearch] = useSearch()
  const parts = [
    survey === undefined ? undefined : t(surveyCalled(survey)),
    from === undefined && until === undefined
      ? undefined
      : t(sentences.days, from === undefined ? '' : n.day(from), until === undefined ? '' : n.day(until)),
    voice === undefined ? undefined : t(voiceNames[voice]),
    total === undefined ? undefined : t(sentences.answers, total, n.whole(total)),
  ]
  const clear = { survey: undefined, from: undefined, until: undefined, voice: undefined, answer: undefined }
  return <OnlyThese onAll={() => setSearch(clear)}>{parts.filter((part) => part !== undefined).join(' · ')}</OnlyThese>
}

/** What is shown of an answer; of whom it is where they are of several customers. */
export function answerColumns({ t, n }: Words, ofAll: boolean): Column<ShownResponse>[] {
  const score = ({ nps, csat, csatScale, ces }: ShownResponse) => {
    if (nps !== null) return <Pill tone={nps >= 9 ? 'thriving' : nps >= 7 ? 'steady' : 'risk'}>{`NPS ${nps}`}</Pill>
    if (csat !== null) return t(sentences.csat, csat, csatScale)
    return ces === null ? '' : `CES ${ces}`
  }
  const whose: Column<ShownResponse> = {
    key: 'customer',
    label: t(words.customer),
    width: 180,
    always: true,
    cell: ({ customerId, customerName }) =>
      customerId === null ? t(words.nobodys) : <Go to={`/customers/${customerId}`}>{customerName}</Go>,
  }
  return [
    { key: 'when', label: t(fieldNames.answeredAt), width: 150, cell: ({ answeredAt }) => n.dayOf(answeredAt) },
    { key: 'survey', label: t(fieldNames.survey), width: 140, cell: ({ survey }) => t(surveyCalled(survey)) },
    ...(ofAll ? [whose] : []),
    {
      key: 'who',
      label: t(words.who),
      width: 140,
      cell: ({ personName, respondent }) => personName ?? respondent ?? t(words.someone),
    },
    { key: 'score', label: t(words.score), width: 110, always: true, cell: score },
    { key: 'comment', label: t(fieldNames.comment), width: 240, grow: true, cell: ({ comment }) => comment },
  ]
}
