import type { ReactNode } from 'react'
import type { Column } from '#web/kit/DataTable.tsx'
import { Go } from '#web/kit/Go.tsx'
import type { Words } from '#web/say.ts'
import { notInvited } from '../../../gather/customers/words.ts'
import { BandPill } from '../../health/ui/BandPill.tsx'
import { pointsReached } from '../../scorecards/ui/live-score.ts'
import { type ColumnKey, columns, sortableKeys } from '../columns.ts'
import { stageNames } from '../words.ts'
import css from './Portfolio.module.css'
import type { ShownRow } from './portfolio-api.ts'
import { words } from './words.ts'

const rightKinds: readonly string[] = ['number', 'points', 'money']
const widths: Partial<Record<ColumnKey, number>> = {
  name: 210,
  band: 105,
  score: 90,
  scoreChange: 155,
  owner: 125,
  yearlyValue: 140,
  renewsOn: 130,
  sinceOn: 130,
  lastEventAt: 120,
  peopleActive: 175,
  externalIds: 160,
  lastNps: 140,
  openCases: 150,
  openPlays: 140,
}

type Reader = {
  readonly t: Words['t']
  readonly n: Words['n']
  readonly nameOf: (id: string | null) => string | null
  /** Whether a customer's page opens to who reads; where not, its name is no link. */
  readonly mayOpen: boolean
}

/** The chosen columns as the table draws them. */
export function portfolioColumns(chosen: readonly ColumnKey[], reader: Reader): Column<ShownRow>[] {
  const { t } = reader
  const cells = cellsOf(reader)
  return chosen.map((key) => ({
    key,
    label: t(columns[key].label),
    cell: cells[key],
    width: widths[key] ?? 110,
    grow: key === 'name',
    right: rightKinds.includes(columns[key].kind),
    sortable: sortableKeys.includes(key),
    always: key === 'name',
  }))
}

function cellsOf({ t, n, nameOf, mayOpen }: Reader): Record<ColumnKey, (row: ShownRow) => ReactNode> {
  const unknown = <span className={css.unknown}>{t(words.unknown)}</span>
  const figure = (value: number | null, show: (value: number) => string = n.whole) =>
    value === null ? unknown : show(value)
  return {
    name: ({ id, name }) => (mayOpen ? <Go to={`/customers/${id}`}>{name}</Go> : name),
    band: ({ band, isWithheld }) => <BandPill band={band} isWithheld={isWithheld} />,
    score: ({ score }) => figure(score, (points) => n.whole(pointsReached(points))),
    scoreChange: ({ scoreChange }) => figure(scoreChange, (change) => n.signed(change)),
    owner: ({ ownerId, namedOwner }) =>
      ownerId === null ? (
        <span className={css.unknown}>{namedOwner === null ? t(words.nobody) : t(notInvited(namedOwner))}</span>
      ) : (
        (nameOf(ownerId) ?? unknown)
      ),
    yearlyValue: (row) => <Value row={row} t={t} n={n} />,
    renewsOn: ({ renewsOn }) => (renewsOn === null ? '–' : n.day(renewsOn)),
    stage: ({ stage }) => (stageNames[stage] ? t(stageNames[stage]) : stage),
    industry: ({ industry }) => industry ?? unknown,
    country: ({ country }) => (country === null ? unknown : n.country(country)),
    peopleActive: ({ peopleActive }) => figure(peopleActive),
    lastEventAt: ({ lastEventAt }) => (lastEventAt === null ? unknown : n.ago(lastEventAt)),
    lastNps: ({ lastNps }) => figure(lastNps),
    openCases: ({ openCases }) => n.whole(openCases),
    openPlays: ({ openPlays }) => figure(openPlays),
    sinceOn: ({ sinceOn }) => (sinceOn === null ? unknown : n.day(sinceOn)),
    externalIds: ({ externalIds }) => externalIds.join(', '),
  }
}

function Value({ row, t, n }: { readonly row: ShownRow; readonly t: Words['t']; readonly n: Words['n'] }) {
  const { yearlyValue, uncountedContracts, contractsWithoutAmount } = row
  const left = [
    ...(uncountedContracts === 0 ? [] : [t(words.otherCurrency, n.whole(uncountedContracts))]),
    ...(contractsWithoutAmount === 0 ? [] : [t(words.amountUnknown, n.whole(contractsWithoutAmount))]),
  ]
  const other = left.length === 0 ? null : <span className={css.unknown}> {left.join(' ')}</span>
  if (yearlyValue === null) return other ?? <span className={css.unknown}>{t(words.noValue)}</span>
  return (
    <>
      {n.money({ amount: yearlyValue, currency: n.currency })}
      {other}
    </>
  )
}
