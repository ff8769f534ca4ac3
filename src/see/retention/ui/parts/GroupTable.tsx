import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords } from '#web/wording/say.ts'
import { customersAt } from '../retention-address.ts'
import type { ShownGroup } from '../retention-api.ts'
import { sliceWords, words } from '../words.ts'
import { lengthIn, type Shown } from './shown.ts'

/** Every slice, the most customers first. */
export function GroupTable({ data }: Shown) {
  const said = useWords()
  const { t, n } = said
  const [search] = useSearch()
  const length = (value: number) => lengthIn(said, data.unit, value)
  const within = data.whole.mean.known ? data.whole.mean.within : null
  const columns: Column<ShownGroup>[] = [
    { key: 'slice', label: t(words.slice), width: 180, grow: true, cell: ({ name }) => t(name) },
    {
      key: 'customers',
      label: t(words.customers),
      right: true,
      width: 110,
      cell: ({ slice, customers }) => (
        <Go to={customersAt(search, { which: 'counted', of: slice })}>{n.whole(customers)}</Go>
      ),
    },
    {
      key: 'left',
      label: t(words.left),
      right: true,
      width: 110,
      cell: ({ slice, left }) =>
        left === 0 ? n.whole(0) : <Go to={customersAt(search, { which: 'left', of: slice })}>{n.whole(left)}</Go>,
    },
    {
      key: 'median',
      label: t(words.median),
      right: true,
      width: 150,
      cell: ({ median }) => (median.known ? length(median.value) : t(words.notReached)),
    },
    {
      key: 'mean',
      label: within === null ? t(words.meanPlain) : t(words.mean, length(within)),
      right: true,
      width: 220,
      cell: ({ mean }) => (mean.known ? length(mean.value) : '–'),
    },
  ]
  return (
    <Card
      title={t(words.stays)}
      {...(search.slice !== undefined && search.slice in sliceWords ? {} : { sub: t(words.asNow) })}
      flush
    >
      <DataTable label={t(words.stays)} rows={data.slices} rowId={({ slice }) => `slice ${slice}`} columns={columns} />
    </Card>
  )
}
