import { useGo, useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { OnlyThese } from '#web/kit/page/OnlyThese.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { surveyCalled } from '../../../gather/surveys/words.ts'
import { api, type ShownFollowUp } from './follow-ups-api.ts'
import { shownScore } from './shown-score.ts'
import { figureIn, spanIn } from './span.ts'
import { figureWords, sentences, stateWords, words } from './words.ts'

/** The answers behind the figure that the address names, the latest first. */
export function FollowUpsTable() {
  const all = useWords()
  const { t } = all
  const go = useGo()
  const [search, setSearch] = useSearch()
  const figure = figureIn(search)
  const pages = useAskPages(api.list, { ...spanIn(search), figure, limit: 50 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <Card title={t(words.answers)} flush>
      {figure === 'opened' ? null : (
        <OnlyThese onAll={() => setSearch({ figure: undefined })}>{t(figureWords[figure])}</OnlyThese>
      )}
      <DataTable
        label={t(words.answers)}
        columns={columnsOf(all)}
        rows={pages.rows}
        rowId={({ playId }) => playId}
        onOpen={({ customerId }) => go(`/customers/${customerId}?tab=plays`)}
        more={pages.more}
        {...(pages.first && { total: pages.first.total })}
        loading={pages.query.isPending}
        empty={<EmptyState title={t(words.none)} text={t(words.noneText)} />}
      />
    </Card>
  )
}

const tones = { open: 'watch', contacted: 'thriving', closed: 'plain', withdrawn: 'plain' } as const

function columnsOf(all: Words): Column<ShownFollowUp>[] {
  const { t, n } = all
  return [
    {
      key: 'customer',
      label: t(words.customer),
      width: 160,
      grow: true,
      always: true,
      cell: ({ customerName }) => customerName,
    },
    { key: 'person', label: t(words.person), width: 130, cell: ({ personName }) => personName ?? '' },
    { key: 'survey', label: t(words.survey), width: 150, cell: ({ survey }) => t(surveyCalled(survey)) },
    { key: 'score', label: t(words.score), width: 110, always: true, cell: (one) => shownScore(one, all) },
    {
      key: 'state',
      label: t(words.state),
      width: 130,
      always: true,
      cell: ({ state }) => <Pill tone={tones[state]}>{t(stateWords[state])}</Pill>,
    },
    { key: 'answered', label: t(words.answered), width: 130, cell: ({ answeredAt }) => n.instantShort(answeredAt) },
    {
      key: 'hours',
      label: t(words.contactedAt),
      width: 120,
      cell: ({ hours }) => (hours === null ? '' : t(sentences.hours, n.number(hours))),
    },
    {
      key: 'next',
      label: t(words.next),
      width: 100,
      cell: ({ next }) => (next === null ? '' : n.number(next.score)),
    },
  ]
}
