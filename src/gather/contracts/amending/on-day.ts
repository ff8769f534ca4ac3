import { type RawBuilder, sql } from 'kysely'

/** Columns of a contract that an amendment may change. */
export const amendedColumns = ['plan', 'seats', 'amount', 'ends_on'] as const
export type AmendedColumn = (typeof amendedColumns)[number]
type Kept = { plan: string | null; seats: number | null; amount: string | null; ends_on: string | null }

/**
 * One term of a contract of the records on a day, `k` being what the statement calls the contract: as the last amendment up to that
 * day says that speaks of it, else as it was signed. It says the same as `termOn`, and as `onDayFacts` of the facts.
 */
export function onDay<Column extends AmendedColumn>(k: string, column: Column, day: string): RawBuilder<Kept[Column]> {
  const [own, workspace, id] = [sql.ref(`${k}.${column}`), sql.ref(`${k}.workspace_id`), sql.ref(`${k}.id`)]
  return sql<Kept[Column]>`(
    SELECT term.said FROM (
      SELECT a.${sql.ref(column)} AS said, a.from_on FROM contract_amendments a
      WHERE a.workspace_id = ${workspace} AND a.contract_id = ${id} AND a.from_on <= ${day}::date
        AND ${sql.lit(column)} = ANY (a.changes)
      UNION ALL SELECT ${own}, '-infinity'::date
      ORDER BY 2 DESC LIMIT 1) term)`
}

/** The same in a statement that reads very many contracts: those without an amendment, which are most, are told apart at once. */
export function onDayOfMany<Column extends AmendedColumn>(
  k: string,
  column: Column,
  day: string,
): RawBuilder<Kept[Column]> {
  return sql<Kept[Column]>`(
    CASE WHEN ${sql.ref(`${k}.id`)} IN (SELECT a.contract_id FROM contract_amendments a WHERE a.from_on <= ${day}::date)
      THEN ${onDay(k, column, day)} ELSE ${sql.ref(`${k}.${column}`)} END)`
}

/** How the facts call what holds from each amendment on. */
const among = {
  plan: 'amended_plan',
  seats: 'amended_seats',
  amount: 'amended_amount',
  monthly_value: 'amended_monthly',
  yearly_value: 'amended_yearly',
  ends_on: 'amended_end',
} as const
export type AmendedFact = keyof typeof among

export function isAmended(column: string): column is AmendedFact {
  return column in among
}

/** The same among the facts, `day` being a parameter of the statement. */
export function onDayFacts(column: AmendedFact, day = '{today:Date32}'): string {
  const last = `arrayLastIndex(amended -> amended <= ${day}, amended_from)`
  return `if(empty(amended_from), ${column}, arrayElement(arrayPushFront(${among[column]}, ${column}), 1 + ${last}))`
}

/**
 * The stretches of a contract among the facts, as arrays beside each other: the first day of each, and what a term says in it, as it was
 * signed and then from each amendment on.
 */
export const stretchesFacts = {
  firstDays: 'arrayPushFront(amended_from, starts_on)',
  of: (column: AmendedFact) => `arrayPushFront(${among[column]}, ${column})`,
}
