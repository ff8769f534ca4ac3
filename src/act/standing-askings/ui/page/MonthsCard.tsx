import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { api, type ShownMonth } from '../standing-api.ts'
import { words } from '../words.ts'

/** How many were asked and answered, month by month. */
export function MonthsCard({ id }: { readonly id: string }) {
  const all = useWords()
  const { t } = all
  const months = useAsk(api.months, { id })
  return (
    <Card title={t(words.months)}>
      <Answer of={months} rows={3}>
        {({ rows }) => (
          <DataTable
            label={t(words.months)}
            columns={columnsOf(all)}
            rows={[...rows]}
            rowId={({ month }) => month}
            empty={<EmptyState title={t(words.noMonths)} />}
          />
        )}
      </Answer>
    </Card>
  )
}

function columnsOf({ t, n }: Words): Column<ShownMonth>[] {
  const count = (key: 'asked' | 'went' | 'heldBack' | 'missed', label: string): Column<ShownMonth> => ({
    key,
    label,
    width: 100,
    right: true,
    cell: (row) => n.whole(row[key]),
  })
  return [
    {
      key: 'month',
      label: t(words.month),
      width: 130,
      grow: true,
      always: true,
      cell: ({ month }) => n.month(`${month}-01`),
    },
    count('asked', t(words.asked)),
    count('went', t(words.went)),
    {
      key: 'wholly',
      label: t(words.answered),
      width: 100,
      right: true,
      always: true,
      cell: ({ wholly }) => n.whole(wholly),
    },
    {
      key: 'rate',
      label: t(words.rate),
      width: 110,
      right: true,
      always: true,
      cell: ({ rate }) => (rate === null ? '' : n.percent(rate / 100)),
    },
    count('heldBack', t(words.heldBack)),
    count('missed', t(words.missed)),
  ]
}
