import { Pill } from '#web/kit/Pill.tsx'
import { type Column, DataTable, type DataTableProps } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { words } from '../../words.ts'
import css from '../events.module.css'
import type { ShownName } from '../events-api.ts'
import { DayBars } from '../usage/DayBars.tsx'

type CatalogueTableProps = Pick<
  DataTableProps<ShownName>,
  'rows' | 'loading' | 'more' | 'total' | 'onOpen' | 'chosen' | 'onChoose' | 'bulk' | 'empty'
>

export function CatalogueTable(props: CatalogueTableProps) {
  const { t, n } = useWords()
  return (
    <DataTable label={t(words.title)} {...props} columns={columnsOf(t, n)} rowId={({ id }) => id} keep="event-names" />
  )
}

function columnsOf(t: Words['t'], n: Words['n']): Column<ShownName>[] {
  const count = (key: 'last28Days' | 'last24Hours' | 'customers' | 'total', label: string): Column<ShownName> => ({
    key,
    label,
    width: 110,
    right: true,
    cell: (row) => n.whole(row[key]),
  })
  return [
    {
      key: 'name',
      label: t(words.name),
      width: 220,
      grow: true,
      always: true,
      cell: ({ name, description, hidden, means }) => (
        <span className={css.name}>
          <span>{name}</span>
          {hidden ? <Pill tone="plain">{t(words.hidden)}</Pill> : null}
          {means === 'churn' ? <Pill tone="risk">{t(words.churn)}</Pill> : null}
          <span className={css.meaning}>{description}</span>
        </span>
      ),
    },
    {
      key: 'days',
      label: t(words.eachDay),
      width: 150,
      cell: ({ days, name }) => <DayBars days={days} label={name} />,
    },
    count('last28Days', t(words.last28)),
    count('last24Hours', t(words.last24)),
    count('customers', t(words.customers)),
    { ...count('total', t(words.total)), hidden: true },
    {
      key: 'properties',
      label: t(words.properties),
      width: 180,
      hidden: true,
      cell: ({ properties }) => Object.keys(properties).join(', '),
    },
    {
      key: 'lastSeen',
      label: t(words.lastSeen),
      width: 130,
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? t(words.never) : n.ago(lastSeenAt)),
    },
  ]
}
