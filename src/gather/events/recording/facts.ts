import type { Facts, FactsParameters } from '#platform/stores/facts.ts'

/** An event as the facts keep it; `nobody` stands for a customer or person who is not known yet. */
export type EventRow = {
  readonly customer_id: string
  readonly person_id: string
  readonly occurred_at: string
  readonly received_at: string
  readonly name: string
  readonly type: string
  readonly message_id: string
  readonly user_id: string
  readonly anonymous_id: string
  readonly group_id: string
  readonly properties: string
  readonly source: string
  readonly import_id: string
  readonly moved_from: string
}

/** All columns that are given, in the order of the table; the hash follows from the message id. */
export const columns =
  'workspace_id, customer_id, person_id, occurred_at, received_at, name, type, message_id, user_id, anonymous_id, group_id, properties, source, import_id, moved_from'

const monthsPerInsert = 90

/** One part per month is written; what spans decades goes in several pieces, because one insert may touch only so many. */
export async function insertEvents(facts: Facts, rows: readonly EventRow[]): Promise<void> {
  const months = Map.groupBy(rows, ({ occurred_at }) => occurred_at.slice(0, 7))
  if (months.size <= monthsPerInsert) return facts.insert('events', rows)
  const sorted = [...months.keys()].sort()
  for (let at = 0; at < sorted.length; at += monthsPerInsert)
    await facts.insert(
      'events',
      sorted.slice(at, at + monthsPerInsert).flatMap((month) => months.get(month) ?? []),
    )
}

export async function insertMarks(
  facts: Facts,
  marks: readonly { message_hash: bigint; occurred_at: string }[],
): Promise<void> {
  await facts.insert(
    'event_marks',
    marks.map((mark) => ({ ...mark, message_hash: String(mark.message_hash) })),
  )
}

/** The marks of these hashes, with the months in which to look for their events. */
export async function marksOf(facts: Facts, hashes: readonly bigint[]): Promise<{ hash: string; month: number }[]> {
  return facts.all(
    `SELECT toString(message_hash) AS hash, toYYYYMM(occurred_at) AS month FROM event_marks
     WHERE workspace_id = {workspace:UUID} AND message_hash IN {hashes:Array(UInt64)}`,
    { hashes },
  )
}

/** Which of these messages are among the events of these months. */
export async function messageIdsAmong(
  facts: Facts,
  ids: readonly string[],
  months: readonly number[],
): Promise<string[]> {
  const rows = await facts.all<{ id: string }>(
    `SELECT DISTINCT message_id AS id FROM events
     PREWHERE message_hash IN (SELECT reinterpretAsUInt64(substring(SHA1(arrayJoin({ids:Array(String)})), 1, 8)))
     WHERE workspace_id = {workspace:UUID} AND toYYYYMM(occurred_at) IN {months:Array(UInt32)} AND message_id IN {ids:Array(String)}`,
    { ids, months },
  )
  return rows.map(({ id }) => id)
}

/** One of 2, 4, 8… equal slices of all hashes, each as sixteen hexadecimal digits. */
export async function storedHashes(facts: Facts, slice: number, slices: number): Promise<string> {
  const width = 2n ** 64n / BigInt(slices)
  const row = await facts.first<{ digits: string }>(
    `SELECT arrayStringConcat(arrayMap(hash -> leftPad(hex(hash), 16, '0'), groupArray(message_hash))) AS digits
     FROM event_marks WHERE workspace_id = {workspace:UUID}
       AND message_hash BETWEEN {from:UInt64} AND {upTo:UInt64}`,
    { from: BigInt(slice) * width, upTo: BigInt(slice + 1) * width - 1n },
  )
  return row?.digits ?? ''
}

/**
 * Takes events away together with their marks, so that a mark without its event is one that was lost. The marks go first: while the
 * events are there, whoever does it again finds them again.
 */
export async function dropEvents(facts: Facts, which: string, parameters: FactsParameters): Promise<void> {
  const dropped = `workspace_id = {workspace:UUID} AND ${which}`
  await facts.run(
    `DELETE FROM event_marks WHERE workspace_id = {workspace:UUID}
       AND message_hash IN (SELECT message_hash FROM events WHERE ${dropped})`,
    parameters,
  )
  await facts.run(`DELETE FROM events WHERE ${dropped}`, parameters)
}
