import { Button } from '@mantine/core'
import { useGo, useSearch } from '#web/address.ts'
import { useAsk, useAskPages } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { isFiltered, searchOf, wishIn } from '../list-address.ts'
import css from '../Portfolio.module.css'
import { api, type ShownRow, type ShownTotals } from '../portfolio-api.ts'
import { words } from '../words.ts'
import { sortableKeys } from './all-columns.ts'
import { BandTotals } from './BandTotals.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { FileMenu } from './FileMenu.tsx'
import { Filters } from './Filters.tsx'
import { portfolioColumns } from './portfolio-columns.tsx'
import { ViewsMenu } from './ViewsMenu.tsx'

/** All customers in one table; what is filtered, sorted and shown stands in the address bar. */
export function PortfolioPage() {
  const { t, n } = useWords()
  const go = useGo()
  const { nameOf } = useMembers()
  const mayOpen = useMay('customers.read')
  const [search, setSearch] = useSearch()
  const wish = wishIn(search)
  const { bands: _, ...withoutBands } = wish.filter
  const pages = useAskPages(api.list, { ...wish.filter, ...wish.order, limit: 100 })
  const totals = useAsk(api.totals, withoutBands)
  const found = pages.first?.total
  const open = ({ id }: ShownRow) => go(`/customers/${id}`)
  const change = (next: Partial<typeof wish>) => setSearch(searchOf({ ...wish, ...next }))
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <>
      <PageTitle
        title={titleOf(found, isFiltered(wish.filter), totals.data, t, n)}
        lede={t(words.lede)}
        acts={<ViewsMenu wish={wish} viewId={search.view} />}
      />
      <BandTotals
        totals={totals}
        chosen={wish.filter.bands ?? []}
        onChoose={(bands) => change({ filter: { ...withoutBands, ...(bands.length > 0 ? { bands } : {}) } })}
      />
      <div className={css.bar}>
        <Filters filter={wish.filter} onChange={(filter) => change({ filter })} />
        <span className={css.acts}>
          <ColumnChoice chosen={wish.columns} onChange={(columns) => change({ columns })} />
          <FileMenu wish={wish} />
        </span>
      </div>
      <DataTable
        label={t(words.customers)}
        columns={portfolioColumns(wish.columns, { t, n, nameOf, mayOpen })}
        rows={pages.rows}
        rowId={({ id }) => id}
        {...(mayOpen ? { onOpen: open } : {})}
        sort={{ by: wish.order.sort, down: wish.order.down }}
        onSort={({ by, down }) => change({ order: { sort: sortableKeys.find((key) => key === by) ?? 'name', down } })}
        more={pages.more}
        total={found}
        loading={pages.query.isPending}
        empty={<Nothing filtered={isFiltered(wish.filter)} onClear={() => change({ filter: {} })} />}
      />
    </>
  )
}

function titleOf(
  found: number | undefined,
  filtered: boolean,
  totals: ShownTotals | undefined,
  t: Words['t'],
  n: Words['n'],
): string {
  if (found === undefined) return t(words.customers)
  if (filtered) return t(words.titleFound, n.whole(found))
  const risk = totals?.rows.find(({ band }) => band === 'risk')?.customers ?? 0
  return risk > 0 ? t(words.titleRisk, n.whole(found), n.whole(risk)) : t(words.title, n.whole(found))
}

function Nothing({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const { t } = useWords()
  const go = useGo()
  const mayImport = useMay('imports.run')
  if (filtered) {
    return (
      <EmptyState
        title={t(words.nothingFound)}
        text={t(words.nothingFoundText)}
        act={<Button onClick={onClear}>{t(words.clear)}</Button>}
      />
    )
  }
  if (!mayImport) return <EmptyState title={t(words.noneHere)} text={t(words.noneHereText)} />
  return (
    <EmptyState
      title={t(words.noneTitle)}
      text={t(words.noneText)}
      act={<Button onClick={() => go('/imports/new')}>{t(words.import)}</Button>}
    />
  )
}
