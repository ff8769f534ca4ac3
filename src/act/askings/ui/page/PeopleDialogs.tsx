import { useAskPages } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Go } from '#web/kit/Go.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import type { FigureName } from '../../contract.ts'
import { api, type ShownGroup } from '../askings-api.ts'
import { answeredWords, figureWords, words } from '../words.ts'

type MeantDialogProps = { readonly askingId: string; readonly group: ShownGroup; readonly onClose: () => void }

/** The people behind a count of the dry run. */
export function MeantDialog({ askingId, group, onClose }: MeantDialogProps) {
  const all = useWords()
  const pages = useAskPages(api.meant, { id: askingId, because: group.because, limit: 50 })
  return <People title={group.reason} pages={pages} columns={meantColumns(all)} onClose={onClose} />
}

type AskedDialogProps = { readonly askingId: string; readonly figure: FigureName; readonly onClose: () => void }

/** The people behind a figure, with what came of each. */
export function AskedDialog({ askingId, figure, onClose }: AskedDialogProps) {
  const all = useWords()
  const pages = useAskPages(api.asked, { id: askingId, figure, limit: 50 })
  return (
    <People title={all.t(figureWords[figure])} pages={pages} columns={askedColumns(all, figure)} onClose={onClose} />
  )
}

type Whose = { readonly personId: string }
type PeopleProps<Row extends Whose> = {
  readonly title: string
  readonly pages: {
    readonly rows: readonly Row[]
    readonly more: NonNullable<Parameters<typeof DataTable<Row>>[0]['more']>
    readonly query: { readonly error: Error | null; readonly isPending: boolean; refetch(): unknown }
  }
  readonly columns: Column<Row>[]
  readonly onClose: () => void
}

function People<Row extends Whose>({ title, pages, columns, onClose }: PeopleProps<Row>) {
  const { t } = useWords()
  return (
    <Dialog open wide onClose={onClose} title={title}>
      {pages.query.error === null ? (
        <DataTable
          label={title}
          columns={columns}
          rows={[...pages.rows]}
          rowId={({ personId }) => personId}
          more={pages.more}
          loading={pages.query.isPending}
          empty={<EmptyState title={t(words.nobody)} />}
        />
      ) : (
        <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
      )}
    </Dialog>
  )
}

type Meant = Awaited<ReturnType<typeof api.meant>>['rows'][number]
type Asked = Awaited<ReturnType<typeof api.asked>>['rows'][number]
type Shared = Pick<Meant, 'customerId' | 'customerName'>

function customerColumn<Row extends Shared>({ t }: Words): Column<Row> {
  return {
    key: 'customer',
    label: t(words.customer),
    width: 160,
    cell: ({ customerId, customerName }) =>
      customerId === null ? '' : <Go to={`/customers/${customerId}`}>{customerName}</Go>,
  }
}

function meantColumns(all: Words): Column<Meant>[] {
  const { t } = all
  return [
    {
      key: 'person',
      label: t(words.person),
      width: 160,
      grow: true,
      always: true,
      cell: ({ personName, address }) => personName || address,
    },
    { key: 'address', label: t(words.address), width: 200, cell: ({ address }) => address },
    customerColumn(all),
  ]
}

function askedColumns(all: Words, figure: FigureName): Column<Asked>[] {
  const { t, n } = all
  return [
    {
      key: 'person',
      label: t(words.person),
      width: 160,
      grow: true,
      always: true,
      cell: ({ personName }) => personName,
    },
    customerColumn(all),
    figure === 'heldBack'
      ? { key: 'reason', label: t(words.reason), width: 240, always: true, cell: ({ reason }) => reason }
      : {
          key: 'answered',
          label: t(words.answered),
          width: 160,
          always: true,
          cell: ({ answered }) => t(answeredWords[answered]),
        },
    {
      key: 'went',
      label: t(words.wentAt),
      width: 140,
      cell: ({ wentAt }) => (wentAt === null ? '' : n.instantShort(wentAt)),
    },
  ]
}
