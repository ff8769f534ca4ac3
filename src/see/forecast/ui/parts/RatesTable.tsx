import { useSearch } from '#web/address.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords } from '#web/wording/say.ts'
import { chosenIn } from '../../../figures/ui/chosen.ts'
import { outcomeNames } from '../../words.ts'
import { choices, renewalsAt } from '../forecast-address.ts'
import type { ShownRenewals } from '../forecast-api.ts'
import { words } from '../words.ts'
import type { Shown } from './shown.ts'

const outcomes = ['renewed', 'itself', 'lost', 'open'] as const

/** Of contracts that are alike: how many went on, and the rate where enough are decided. */
export function RatesTable({ data: { renewals } }: Shown) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const columns: Column<ShownRenewals>[] = [
    { key: 'like', label: t(words.alike), width: 140, cell: ({ name }) => t(name) },
    {
      key: 'rate',
      label: t(words.rate),
      width: 300,
      grow: true,
      cell: ({ rate }) =>
        rate.known
          ? t(words.rateOf, n.percent(rate.value), n.percent(rate.low), n.percent(rate.high))
          : `${t(words.notKnown)}${t(words.becauseOf, t(rate.because))}`,
    },
    ...outcomes.map(
      (outcome): Column<ShownRenewals> => ({
        key: outcome,
        label: t(outcomeNames[outcome]),
        right: true,
        width: 125,
        cell: (row) =>
          row[outcome] === 0 ? (
            n.whole(0)
          ) : (
            <Go
              to={renewalsAt(search, { of: row.like, outcome })}
              aria-label={`${t(row.name)} ${t(outcomeNames[outcome])} ${n.whole(row[outcome])}`}
            >
              {n.whole(row[outcome])}
            </Go>
          ),
      }),
    ),
  ]
  return (
    <Card title={t(words.rates)} sub={t(words.ratesSub, chosenIn(choices, search, 'shownOver'))} flush>
      {renewals.length === 0 ? (
        <Note>{t(words.noRenewals)}</Note>
      ) : (
        <DataTable label={t(words.rates)} rows={renewals} rowId={({ like }) => `like ${like}`} columns={columns} />
      )}
    </Card>
  )
}
