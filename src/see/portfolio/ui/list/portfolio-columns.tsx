import type { ReactNode } from 'react'
import { Go } from '#web/kit/Go.tsx'
import type { CellEdit } from '#web/kit/table/cell/cell-edit.ts'
import type { Column } from '#web/kit/table/DataTable.tsx'
import type { Words } from '#web/wording/say.ts'
import { prefectureNames } from '../../../../gather/addresses/words.ts'
import { Kind } from '../../../../gather/customers/contract.ts'
import { kindNames, notInvited } from '../../../../gather/customers/words.ts'
import { BandPill } from '../../../health/ui/BandPill.tsx'
import { pointsReached } from '../../../scorecards/ui/live-score.ts'
import { attributeIn, type ColumnKey, columnOfAttribute, type Column as ListColumn } from '../../list/columns.ts'
import { stageNames } from '../../words.ts'
import css from '../Portfolio.module.css'
import type { ShownAttribute, ShownRow } from '../portfolio-api.ts'
import { words } from '../words.ts'
import { allColumns, sortableKeys } from './all-columns.ts'

const rightKinds: readonly string[] = ['number', 'points', 'money']
const widths: Readonly<Record<string, number>> = {
  name: 210,
  band: 122,
  score: 90,
  scoreChange: 155,
  owner: 125,
  yearlyValue: 140,
  renewsOn: 130,
  sinceOn: 130,
  lastEventAt: 120,
  peopleActive: 175,
  externalIds: 160,
}

type Reader = {
  readonly t: Words['t']
  readonly n: Words['n']
  readonly nameOf: (id: string | null) => string | null
  /** Whether a customer's page opens to who reads; where not, its name is no link. */
  readonly mayOpen: boolean
  /** The attributes that are shown, by their names. */
  readonly attributes: ReadonlyMap<string, ShownAttribute>
  readonly editOf: ((row: ShownRow, column: string) => CellEdit | null) | null
}

/** The chosen columns as the table draws them. */
export function portfolioColumns(chosen: readonly string[], reader: Reader): Column<ShownRow>[] {
  const { t, editOf } = reader
  const cells: Readonly<Record<string, (row: ShownRow) => ReactNode>> = cellsOf(reader)
  return chosen.flatMap((key) => {
    const attribute = reader.attributes.get(attributeIn(key) ?? '')
    const column = attribute === undefined ? allColumns[key] : columnOfAttribute(attribute)
    if (column === undefined) return []
    const said = (row: ShownRow) => (attribute === undefined ? row[key] : row.record?.attributes[attribute.name])
    return [
      {
        key,
        label: t(column.label),
        cell: cells[key] ?? ((row: ShownRow) => contributed(said(row), column, reader)),
        width: widths[key] ?? (key in cells ? 120 : 145),
        grow: key === 'name',
        right: rightKinds.includes(column.kind),
        sortable: attribute !== undefined || sortableKeys.includes(key),
        always: key === 'name',
        ...(editOf === null ? {} : { edit: (row: ShownRow) => editOf(row, key) }),
      },
    ]
  })
}

/** A value of another room's column, shown by its kind. */
function contributed(value: unknown, { kind }: ListColumn, { t, n }: Reader): ReactNode {
  if (value === null || value === undefined) return <span className={css.unknown}>{t(words.unknown)}</span>
  if (kind === 'number') return n.number(Number(value))
  if (kind === 'flag') return t(value === true ? words.yes : words.no)
  return kind === 'date' ? n.day(String(value)) : String(value)
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
    prefecture: ({ prefecture }) => (prefecture === null ? unknown : t(prefectureNames[prefecture] ?? words.unknown)),
    peopleActive: ({ peopleActive }) => figure(peopleActive),
    lastEventAt: ({ lastEventAt }) => (lastEventAt === null ? unknown : n.ago(lastEventAt)),
    sinceOn: ({ sinceOn }) => (sinceOn === null ? unknown : n.day(sinceOn)),
    externalIds: ({ externalIds }) => externalIds.join(', '),
    kind: ({ kind }) => t(kindNames[Kind.parse(kind)]),
    deputy: ({ record }) =>
      n.list(
        (record?.members ?? []).flatMap(({ role, memberId }) => (role === 'deputy' ? (nameOf(memberId) ?? []) : [])),
      ),
    domain: ({ record }) => record?.domain ?? unknown,
    corporateNumber: ({ record }) => record?.corporateNumber ?? unknown,
    postalCode: ({ record }) => record?.postalCode ?? unknown,
    municipalityCode: ({ record }) => record?.municipalityCode ?? unknown,
    address: ({ record }) => record?.address ?? unknown,
    approvalLeadDays: ({ record }) => figure(record?.approvalLeadDays ?? null),
    leftOn: ({ record }) => (record?.leftOn ? n.day(record.leftOn) : '–'),
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
