import { Button } from '@mantine/core'
import { useGo, useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { attributeIn } from '../../list/columns.ts'
import { isFiltered, searchOf, wishIn } from '../list-address.ts'
import css from '../Portfolio.module.css'
import { api, type ShownTotals } from '../portfolio-api.ts'
import { words } from '../words.ts'
import { BandTotals } from './BandTotals.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { AddCustomer } from './editing/AddCustomer.tsx'
import { FileMenu } from './FileMenu.tsx'
import { Filters } from './Filters.tsx'
import { Board } from './groups/Board.tsx'
import { GroupChoice } from './groups/GroupChoice.tsx'
import { GroupedList } from './groups/GroupedList.tsx'
import { PortfolioList } from './PortfolioList.tsx'
import { useAttributes } from './use-attributes.ts'
import { PinnedViews } from './views/PinnedViews.tsx'
import { ViewsMenu } from './views/ViewsMenu.tsx'

const groupHeight = 420

/** All customers; what is filtered, sorted, grouped and shown stands in the address bar. */
export function PortfolioPage() {
  const { t, n } = useWords()
  const [search, setSearch] = useSearch()
  const wish = wishIn(search)
  const { filter, order, columns, group, layout } = wish
  const { bands: _, ...withoutBands } = filter
  const totals = useAsk(api.totals, withoutBands)
  const named = [...columns, group ?? '', ...(filter.is ?? [])].flatMap(
    (one) => attributeIn(one.split('=')[0] ?? '') ?? [],
  )
  const attributes = useAttributes([...new Set(named)])
  const change = (next: Partial<typeof wish>) => setSearch(searchOf({ ...wish, ...next }))
  const found = foundIn(totals.data, filter.bands)
  const empty = <Nothing filtered={isFiltered(filter)} onClear={() => change({ filter: {} })} />
  const list = (own: typeof filter, height?: number) => (
    <PortfolioList
      wish={{ filter: own, order, columns }}
      attributes={attributes}
      onOrder={(next) => change({ order: next })}
      {...(height === undefined ? {} : { height })}
      empty={empty}
    />
  )
  return (
    <>
      <PageTitle
        title={titleOf(found, isFiltered(filter), totals.data, t, n)}
        lede={t(words.lede)}
        acts={
          <>
            <AddCustomer asked={search.add !== undefined} />
            <ViewsMenu wish={wish} viewId={search.view} />
          </>
        }
      />
      <PinnedViews viewId={search.view} />
      <BandTotals
        totals={totals}
        chosen={filter.bands ?? []}
        onChoose={(bands) => change({ filter: { ...withoutBands, ...(bands.length > 0 ? { bands } : {}) } })}
      />
      <div className={css.bar}>
        <Filters filter={filter} attributes={attributes} onChange={(next) => change({ filter: next })} />
        <span className={css.acts}>
          <GroupChoice group={group} layout={layout} attributes={attributes} onChange={change} />
          <ColumnChoice chosen={columns} attributes={attributes} onChange={(next) => change({ columns: next })} />
          <FileMenu wish={wish} />
        </span>
      </div>
      {totals.data?.isSimilar ? (
        <div className={css.similar}>
          <Note>{t(words.similar, filter.text ?? '')}</Note>
        </div>
      ) : null}
      {layout === 'board' ? (
        <Board filter={filter} order={order} />
      ) : group === null ? (
        list(filter)
      ) : (
        <GroupedList key={group} filter={filter} by={group} attributes={attributes}>
          {(own) => list(own, groupHeight)}
        </GroupedList>
      )}
    </>
  )
}

/** How many the filter finds, with the bands that are chosen. */
function foundIn(totals: ShownTotals | undefined, bands: readonly string[] | undefined): number | undefined {
  if (totals === undefined || bands === undefined) return totals?.customers
  return totals.rows.filter(({ band }) => bands.includes(band)).reduce((sum, { customers }) => sum + customers, 0)
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
