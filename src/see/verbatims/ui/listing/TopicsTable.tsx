import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { verdicts } from '../../sentiment/said.ts'
import { changeNames, verdictNames } from '../../words.ts'
import css from '../verbatims.module.css'
import { api, type ShownTopic } from '../verbatims-api.ts'
import { sentences, words } from '../words.ts'
import { filterIn } from './filter-in.ts'

/** What is spoken of, the most often first; each figure opens the verbatims that it counts. */
export function TopicsTable({ today }: { readonly today: string }) {
  const all = useWords()
  const { t, n } = all
  const [search] = useSearch()
  const topics = useAsk(api.topics, { ...filterIn(search, today), limit: 100 })
  if (topics.error !== null) return <ErrorState error={topics.error} retry={() => void topics.refetch()} />
  const before = topics.data?.before ?? null
  return (
    <>
      {before === null ? null : (
        <p className={css.keys}>{t(sentences.before, n.day(before.from), n.day(before.until), n.whole(before.said))}</p>
      )}
      <DataTable
        label={t(words.topics)}
        columns={columnsOf(all, before !== null, (more) => textsAddress({ ...search, ...more }))}
        rows={topics.data?.rows ?? []}
        rowId={({ topic }) => topic}
        loading={topics.isPending}
        empty={<EmptyState title={t(words.noTopics)} />}
      />
    </>
  )
}

/** Where the texts are listed, under the same filter and what is said beside. */
export function textsAddress(search: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries({ ...search, tab: 'texts' }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return `/verbatims?${new URLSearchParams(said)}`
}

function columnsOf(
  { t, n }: Words,
  hasBefore: boolean,
  to: (more: Record<string, string>) => string,
): Column<ShownTopic>[] {
  const change: Column<ShownTopic>[] = [
    {
      key: 'before',
      label: t(words.before),
      width: 100,
      right: true,
      cell: ({ before }) => (before === null ? '' : n.whole(before)),
    },
    {
      key: 'change',
      label: t(words.change),
      width: 190,
      cell: (row) => (row.change ? t(changeNames[row.change]) : ''),
    },
  ]
  return [
    {
      key: 'topic',
      label: t(words.topic),
      width: 200,
      grow: true,
      always: true,
      cell: ({ topic }) => <Go to={to({ topic })}>{topic}</Go>,
    },
    { key: 'n', label: t(words.n), width: 90, right: true, cell: (row) => n.whole(row.n) },
    ...verdicts.map(
      (verdict): Column<ShownTopic> => ({
        key: verdict,
        label: t(verdictNames[verdict]),
        width: 96,
        right: true,
        cell: (row) =>
          row[verdict] === 0 ? '0' : <Go to={to({ topic: row.topic, verdict })}>{n.whole(row[verdict])}</Go>,
      }),
    ),
    {
      key: 'nps',
      label: t(words.nps),
      width: 120,
      right: true,
      cell: ({ nps }) => (nps === null ? '' : t(sentences.npsOf, n.signed(Math.round(nps.score)), n.whole(nps.n))),
    },
    ...(hasBefore ? change : []),
  ]
}
