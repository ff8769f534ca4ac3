import type { UseQueryResult } from '@tanstack/react-query'
import type { More } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'

type BehindProps<Row extends object> = {
  readonly label: string
  readonly pages: {
    readonly rows: readonly Row[]
    readonly more: More
    readonly first: { readonly total: number } | undefined
    readonly query: Pick<UseQueryResult, 'error' | 'isPending'> & { refetch(): unknown }
  }
  readonly rowId: (row: Row) => string
  readonly columns: readonly Column<Row>[]
  /** What is said where there are none. */
  readonly empty: string
}

/** The rows behind a figure, page by page. */
export function BehindTable<Row extends object>({ label, pages, rowId, columns, empty }: BehindProps<Row>) {
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <Card flush>
      <DataTable
        label={label}
        columns={columns}
        rows={pages.rows}
        rowId={rowId}
        more={pages.more}
        total={pages.first?.total}
        loading={pages.query.isPending}
        empty={<EmptyState title={empty} />}
      />
    </Card>
  )
}
