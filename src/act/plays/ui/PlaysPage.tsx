import { Button } from '@mantine/core'
import { useGo, useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { Sentence } from '#web/kit/said/Sentence.tsx'
import { Tabs, useTab } from '#web/kit/Tabs.tsx'
import type { Column } from '#web/kit/table/column.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import type { PlayState } from '../contract.ts'
import { kindWords } from '../words.ts'
import { doneFromIn } from './listing/done-address.ts'
import { PlayActions } from './PlayActions.tsx'
import css from './plays.module.css'
import { api, type ShownPlay } from './plays-api.ts'
import { sentences, words } from './words.ts'

const states: readonly PlayState[] = ['open', 'snoozed', 'done', 'dismissed']

/** All plays of the workspace by state, those due first. */
export function PlaysPage() {
  const { t, n } = useWords()
  const tabs = states.map((key) => ({ key, label: t(words[key]) }))
  const present = useTab(tabs)
  const state = states.find((one) => one === present) ?? 'open'
  const open = useAskPages(api.list, { state: 'open', limit: 50 })
  const [search, setSearch] = useSearch()
  const doneFrom = doneFromIn(search)
  const { rows, first, more, query } = useAskPages(api.list, { state, limit: 50, ...(doneFrom && { doneFrom }) })
  return (
    <>
      <PageTitle
        title={open.first === undefined ? t(words.plays) : t(sentences.open, n.whole(open.first.total))}
        acts={
          <Button component={Go} quiet to="/plays/rules" variant="default">
            {t(words.whatOpens)}
          </Button>
        }
      />
      <Tabs tabs={tabs} label={t(words.plays)} />
      {doneFrom === undefined ? null : (
        <p className={css.narrowed}>
          {t(sentences.doneFrom, n.dayInHistory(doneFrom))}{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => setSearch({ from: undefined })}>
            {t(words.showAllDone)}
          </Button>
        </p>
      )}
      {query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <LoadingRows /> : null}
      {first === undefined ? null : (
        <PlaysTable rows={rows} more={more} total={first.total} empty={t(sentences.none, t(words[state]))} />
      )}
    </>
  )
}

function DueDay({ play: { dueOn, dueNotWorked } }: { readonly play: ShownPlay }) {
  const { t, n } = useWords()
  if (dueNotWorked === null) return n.dayInHistory(dueOn)
  const why = t(dueNotWorked)
  return (
    <span title={why}>
      {n.dayInHistory(dueOn)}{' '}
      <span role="img" aria-label={why}>
        ※
      </span>
    </span>
  )
}

type PlaysTableProps = {
  readonly rows: readonly ShownPlay[]
  readonly more: ReturnType<typeof useAskPages>['more']
  readonly total: number
  readonly empty: string
}

function PlaysTable({ rows, more, total, empty }: PlaysTableProps) {
  const { t } = useWords()
  const go = useGo()
  const { nameOf } = useMembers()
  const columns: Column<ShownPlay>[] = [
    { key: 'customer', label: t(words.customer), cell: ({ customerName }) => customerName, width: 170, always: true },
    { key: 'act', label: t(words.act), cell: ({ act }) => t(act), width: 180 },
    {
      key: 'because',
      label: t(words.because),
      cell: ({ because }) => <Sentence text={t(because)} />,
      grow: true,
      width: 150,
    },
    { key: 'kind', label: t(words.kind), cell: ({ kind }) => t(kindWords[kind]), width: 108, hidden: true },
    { key: 'owner', label: t(words.owner), cell: ({ ownerId }) => nameOf(ownerId) ?? t(words.nobody), width: 110 },
    { key: 'due', label: t(words.due), cell: (play) => <DueDay play={play} />, width: 96 },
    { key: 'acts', label: t(words.act), quiet: true, cell: (play) => <PlayActions play={play} />, width: 296 },
  ]
  return (
    <DataTable
      label={t(words.plays)}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      onOpen={({ customerId }) => go(`/customers/${customerId}?tab=plays`)}
      more={more}
      total={total}
      keep="plays"
      empty={<EmptyState title={empty} text={t(words.noneText)} />}
    />
  )
}
