import { useAskPages } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { fieldNames } from '../words.ts'
import { api, type ShownResponse } from './surveys-api.ts'
import { sentences, words } from './words.ts'

/** What was answered, the newest first, of one customer or all. */
export function AnswersTable({ customerId }: { readonly customerId?: string }) {
  const all = useWords()
  const { t } = all
  const pages = useAskPages(api.list, { limit: 100, ...(customerId && { customerId }) })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <DataTable
      label={t(words.answers)}
      columns={columnsOf(all)}
      rows={pages.rows}
      rowId={({ id }) => id}
      more={pages.more}
      loading={pages.query.isPending}
      empty={<EmptyState title={t(words.none)} text={t(words.noneText)} />}
    />
  )
}

function columnsOf({ t, n }: Words): Column<ShownResponse>[] {
  const score = ({ nps, csat, csatScale, ces }: ShownResponse) => {
    if (nps !== null) return <Pill tone={nps >= 9 ? 'thriving' : nps >= 7 ? 'steady' : 'risk'}>{`NPS ${nps}`}</Pill>
    if (csat !== null) return t(sentences.csat, csat, csatScale)
    return ces === null ? '' : `CES ${ces}`
  }
  return [
    { key: 'when', label: t(fieldNames.answeredAt), width: 150, cell: ({ answeredAt }) => n.dayOf(answeredAt) },
    { key: 'survey', label: t(fieldNames.survey), width: 140, cell: ({ survey }) => survey },
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
