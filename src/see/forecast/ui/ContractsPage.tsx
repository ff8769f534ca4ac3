import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { leftOutWords } from '../../revenue/ui/words.ts'
import type { RowsWish } from '../contract.ts'
import { lineMeanings, lineNames } from '../words.ts'
import { backTo, contractsIn } from './forecast-address.ts'
import { api, type ShownContract, type ShownContracts } from './forecast-api.ts'
import { words } from './words.ts'

/** The contracts behind one figure of the forecast, the largest first. */
export function ContractsPage() {
  const said = useWords()
  const { t, n } = said
  const [search] = useSearch()
  const wish = contractsIn(search)
  const pages = useAskPages(api.contracts, { ...wish, limit: 50 })
  const { first } = pages
  const name = nameOf(wish.line, t)
  const money = (amount: string) => n.money({ amount, currency: first?.currency ?? n.currency })
  const isExpected = wish.line !== 'unknown' && wish.line !== 'left out'
  const lede = [
    wish.line === 'counted' || wish.line === 'left out' ? null : t(lineMeanings[wish.line]),
    wish.month === undefined ? t(words.overYear) : t(words.atEndOf, n.month(wish.month)),
    wish.which === 'scenario' ? t(words.inScenario) : null,
    ...(first === undefined || !isExpected ? [] : saidOf(first, t, money)),
  ]
  return (
    <>
      <PageTitle
        title={first === undefined ? name : titleOf(wish.line, first, said)}
        lede={lede.filter((part) => part !== null).join(' ')}
        acts={<Go to={backTo(search)}>{t(words.back)}</Go>}
      />
      {pages.query.error !== null ? (
        <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
      ) : (
        <Card flush>
          <DataTable
            label={name}
            columns={columnsOf(said, wish.line, money)}
            rows={pages.rows}
            rowId={({ id }) => id}
            more={pages.more}
            total={first?.total}
            loading={pages.query.isPending}
            empty={<EmptyState title={t(words.noRows)} />}
          />
        </Card>
      )}
    </>
  )
}

/** What the figure says that led here, of how many contracts; what could not be counted has no amount. */
function titleOf(line: RowsWish['line'], { amount, expected, total, currency }: ShownContracts, { t, n }: Words) {
  const contracts = t(words.contractsOf, total, n.whole(total))
  if (line === 'left out') return t(words.leftTitle, nameOf(line, t), contracts)
  return t(
    words.rowsTitle,
    nameOf(line, t),
    n.money({ amount: line === 'unknown' ? amount : expected, currency }),
    contracts,
  )
}

/** What of it is of no contract, its range, and what the contracts come to before any renewal. */
function saidOf(
  { amount, expected, low, high, newBusiness }: ShownContracts,
  t: Words['t'],
  money: (amount: string) => string,
) {
  return [
    Number(newBusiness) === 0 ? null : t(words.newOf, money(newBusiness)),
    low === high ? null : t(words.rangeOf, money(low), money(high)),
    amount === expected ? null : t(words.wholeOf, money(amount)),
  ]
}

function nameOf(line: RowsWish['line'], t: Words['t']): string {
  if (line === 'counted') return t(words.counted)
  return line === 'left out' ? t(words.leftOut) : t(lineNames[line])
}

function columnsOf(
  { t, n }: Words,
  line: RowsWish['line'],
  money: (amount: string) => string,
): Column<ShownContract>[] {
  const amounts: Column<ShownContract>[] = [
    { key: 'amount', label: t(words.amount), right: true, width: 140, cell: ({ amount }) => money(amount) },
    ...(line === 'unknown'
      ? []
      : [
          {
            key: 'expected',
            label: t(words.expected),
            right: true,
            width: 140,
            cell: ({ expected }: ShownContract) => money(expected),
          },
        ]),
  ]
  return [
    {
      key: 'customer',
      label: t(words.customer),
      width: 220,
      grow: true,
      cell: ({ customerId, name }) => <Go to={`/customers/${customerId}?tab=contracts`}>{name}</Go>,
    },
    { key: 'number', label: t(words.number), width: 140, cell: ({ number }) => number ?? '–' },
    { key: 'plan', label: t(words.plan), width: 140, cell: ({ plan }) => (plan === '' ? t(words.noPlan) : plan) },
    {
      key: 'endsOn',
      label: t(words.lastDay),
      width: 130,
      cell: ({ endsOn }) => (endsOn === null ? t(words.noEnd) : n.day(endsOn)),
    },
    {
      key: 'renewals',
      label: t(words.renewals),
      right: true,
      width: 100,
      cell: ({ renewals }) => n.whole(renewals),
    },
    ...(line === 'left out'
      ? [
          {
            key: 'why',
            label: t(words.why),
            width: 320,
            cell: ({ because }: ShownContract) => (because === null ? '–' : t(leftOutWords[because])),
          },
        ]
      : amounts),
  ]
}
