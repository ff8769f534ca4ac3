import { type ReactNode, useState } from 'react'
import { useGo } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { mostNamed, type Which } from '../../../../gather/edits/contract.ts'
import { EditDialog } from '../../../../gather/edits/ui/EditDialog.tsx'
import type { ViewWish } from '../../contract.ts'
import { attributeIn } from '../../list/columns.ts'
import { api, type ShownAttribute, type ShownRow } from '../portfolio-api.ts'
import { words } from '../words.ts'
import { BulkActs } from './editing/BulkActs.tsx'
import { useListEdits } from './editing/use-list-edits.ts'
import { usePasted } from './editing/use-pasted.ts'
import { portfolioColumns } from './portfolio-columns.tsx'

type PortfolioListProps = {
  readonly wish: Pick<ViewWish, 'filter' | 'order' | 'columns'>
  readonly attributes: ReadonlyMap<string, ShownAttribute>
  readonly onOrder: (order: ViewWish['order']) => void
  readonly height?: number
  readonly empty?: ReactNode
}

/** An edit that somebody is about to make: it stands beside the table, which may be empty once it has been made. */
type Ordered = { readonly about: 'owner' | 'field'; readonly which: Which; readonly count: number }

/** The customers of a filter as a table: opened, chosen, edited where they stand, and pasted into. */
export function PortfolioList({ wish, attributes, onOrder, height, empty }: PortfolioListProps) {
  const { t, n } = useWords()
  const go = useGo()
  const { nameOf } = useMembers()
  const mayOpen = useMay('customers.read')
  const mayWrite = useMay('customers.write')
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [ordered, order] = useState<Ordered | null>(null)
  const editOf = useListEdits(attributes)
  const { paste, problems } = usePasted()
  const named = wish.columns.flatMap((column) => attributeIn(column) ?? [])
  const asked = { ...wish.filter, ...wish.order, ...(named.length === 0 ? {} : { attributes: named }) }
  const pages = useAskPages(api.list, { ...asked, limit: 100 })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  const found = pages.first?.total
  const edit = (about: Ordered['about'], all: boolean, ids: readonly string[] = [...chosen]) => {
    const isFound = all || ids.length > mostNamed
    const which: Which = isFound ? { filter: { ...wish.filter } } : { ids: [...ids] }
    order({ about, which, count: isFound ? (found ?? ids.length) : ids.length })
  }
  const hands = {
    chosen,
    onChoose: choose,
    onPaste: paste,
    problems,
    rowActs: { a: ({ id }: ShownRow) => edit('owner', false, chosen.size === 0 ? [id] : [...chosen]) },
    bulk: <BulkActs chosen={chosen.size} shown={pages.rows.length} found={found} onEdit={edit} />,
  }
  return (
    <>
      <DataTable
        label={t(words.customers)}
        columns={portfolioColumns(wish.columns, {
          t,
          n,
          nameOf,
          mayOpen,
          attributes,
          editOf: mayWrite ? editOf : null,
        })}
        rows={pages.rows}
        rowId={({ id }) => id}
        {...(mayOpen ? { onOpen: ({ id }: ShownRow) => go(`/customers/${id}`) } : {})}
        sort={{ by: wish.order.sort, down: wish.order.down }}
        onSort={({ by, down }) => onOrder({ sort: by, down })}
        more={pages.more}
        total={found}
        loading={pages.query.isPending}
        {...(mayWrite ? hands : {})}
        {...(height === undefined ? {} : { height })}
        empty={empty}
      />
      {ordered === null ? null : <EditDialog {...ordered} onClose={() => order(null)} />}
    </>
  )
}
