import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Importable, ImportField, ImportOrder, ImportRow, RowOutcome } from '#platform/contributions.ts'
import { instantIn, textIn } from '#platform/tables/store-rows.ts'
import { filled } from '#platform/tables/words.ts'
import { customersByContract, type KnownContract } from '../contracts/contracts.ts'
import { customersOfRows } from '../customers/customers.ts'
import { peopleByEmail, peopleByExternalId, type Reference } from '../people/people.ts'
import { hashOf, storedAmong } from './count-once.ts'
import type { Happening, Placed } from './happening.ts'
import { forget, keep, noteFault, ofImport, type Tally } from './import-faults.ts'
import { importWords } from './import-words.ts'
import { record } from './record.ts'

const field = (name: keyof typeof importWords.fields, type: ImportField['type'], synonyms: string, more: Partial<ImportField> = {}): ImportField => ({
  name, label: importWords.fields[name], type, synonyms: synonyms.split(' | '), ...more,
})

const fields: readonly ImportField[] = [
  field('message_id', 'text', 'event id | message id | usage id | usage_id | log id | churn_event_id | イベントID | ログID | 利用ID'),
  field('name', 'text', 'event | event name | event type | action | feature | feature_name | activity | イベント名 | イベント | 操作 | 機能名', { required: true }),
  field('occurred_at', 'instant', 'timestamp | time | occurred at | date | event date | usage date | usage_date | churn_date | created at | 発生日時 | 日時 | 利用日 | 日付', { required: true }),
  field('customer', 'text', 'customer id | account id | account_id | company id | group id | 顧客ID | 顧客コード | 取引先コード | 企業ID'),
  field('customer_name', 'text', 'customer | customer name | account name | company name | 顧客名 | 会社名 | 取引先名'),
  field('contract', 'text', 'contract id | subscription id | subscription_id | 契約ID | 契約番号'),
  field('person', 'text', 'user id | user_id | person id | contact id | e-mail | email | ユーザーID | 担当者ID | 会員ID | メールアドレス'),
]

type Read = {
  readonly row: ImportRow
  readonly id: string
  readonly name: string
  readonly at: Date
  readonly customer: string | null
  readonly customerName: string | null
  readonly contract: string | null
  readonly person: string | null
}

export const eventsImportable: Importable = {
  name: 'events',
  label: importWords.label,
  fields,
  async store(context, rows, order) {
    const tally: Tally = new Map()
    const refused = new Map<number, RowOutcome>()
    const read = rows.flatMap((row) => {
      const one = readRow(row, order)
      if (one) return [one]
      refused.set(row.row, { row: row.row, outcome: 'rejected', column: 'customer', because: importWords.noOwner })
      return []
    })
    const known = await knownOf(context, read, order)
    for (const one of read) {
      if (one.contract !== null && !known.contracts.has(one.contract))
        refused.set(one.row.row, { row: one.row.row, outcome: 'rejected', column: 'contract', because: filled(importWords.noContract, one.contract) })
    }
    const placed = read.filter(({ row }) => !refused.has(row.row)).map((one) => ({ ...one, ...placeOf(one, known) }))
    const lives = await livesOf(context, placed.flatMap(({ customerId }) => customerId ?? []))
    for (const one of placed) noteContradictions(tally, context.workspace.zone, one, one.contract === null ? undefined : known.contracts.get(one.contract), lives)
    const first = firstRows(order)
    const fresh = placed.filter((one) => {
      const earlier = repeated(first, one.id, one.row.row)
      if (earlier === undefined) return true
      noteFault(tally, 'repeated id', textIn(one.row, 'message_id') ?? one.id)
      refused.set(one.row.row, { row: one.row.row, outcome: 'rejected', column: 'message_id', because: filled(importWords.repeated, earlier) })
      return false
    })
    const fates = await tell(context, order, fresh.map((one) => happening(one, order, context.now)))
    if (!order.dry) await keep(context, order.importId, tally)
    const outcomes = new Map(fresh.map(({ row }, index) => [row.row, fates[index] === 'stored' ? 'created' : 'unchanged'] as const))
    return rows.map(({ row }) => refused.get(row) ?? { row, outcome: outcomes.get(row) ?? 'unchanged' })
  },
  async undo(context, importId) {
    const parameters = { import: importId }
    const found = await context.facts.first<{ count: number }>('SELECT toUInt32(count()) AS count FROM events WHERE workspace_id = {workspace:UUID} AND import_id = {import:UUID}', parameters)
    const count = found?.count ?? 0
    if (count > 0) await context.facts.run('DELETE FROM events WHERE workspace_id = {workspace:UUID} AND import_id = {import:UUID}', parameters)
    await forget(context, importId)
    return count
  },
  faults: ofImport,
}

function readRow(row: ImportRow, order: ImportOrder): Read | null {
  const at = instantIn(row, 'occurred_at')
  const name = textIn(row, 'name') ?? order.defaults.name
  const [customer, customerName, contract, person] = [textIn(row, 'customer'), textIn(row, 'customer_name'), textIn(row, 'contract'), textIn(row, 'person')]
  if (at === null || name === undefined || (customer ?? customerName ?? contract ?? person) === null) return null
  return { row, id: `${order.source}:${textIn(row, 'message_id') ?? contentId(row)}`, name: name.slice(0, 200), at, customer, customerName, contract, person }
}

/** A row without an id of its own is known again by its place and its content: the same file twice tells nothing twice. */
function contentId({ row, values, extra }: ImportRow): string {
  return `${row}:${createHash('sha1').update(JSON.stringify([values, extra])).digest('base64url')}`
}

type Known = { readonly contracts: Map<string, KnownContract>; readonly customers: Map<number, string>; readonly people: Map<string, Reference> }

async function knownOf(context: Context, read: readonly Read[], order: ImportOrder): Promise<Known> {
  const direct = read.filter(({ customer, customerName }) => (customer ?? customerName) !== null)
  const customers = await customersOfRows(context, direct, order)
  const people = read.flatMap(({ person }) => person ?? [])
  const byId = await peopleByExternalId(context, people, order.source)
  const byMail = await peopleByEmail(context, people.filter((one) => !byId.has(one) && one.includes('@')))
  return {
    contracts: await customersByContract(context, read.flatMap(({ contract }) => contract ?? []), order.source),
    customers: new Map(direct.flatMap(({ row }, index) => (customers[index] === undefined ? [] : [[row.row, customers[index]] as const]))),
    people: new Map([...byMail, ...byId]),
  }
}

function placeOf({ row, contract, person }: Read, { contracts, customers, people }: Known): Placed {
  const who = person === null ? undefined : people.get(person)
  const byContract = contract === null ? undefined : contracts.get(contract)?.customerId
  return { personId: who?.personId ?? null, customerId: customers.get(row.row) ?? byContract ?? who?.customerId ?? null }
}

type Life = { readonly since: string | null; readonly left: string | null }

async function livesOf(context: Context, ids: readonly string[]): Promise<Map<string, Life>> {
  const { rows } = await sql<{ id: string; since: string | null; left: string | null }>`
    SELECT id, since_on AS since, left_on AS left FROM customers WHERE workspace_id = ${context.workspace.id} AND id = ANY(${[...new Set(ids)]}::uuid[])`.execute(context.db)
  return new Map(rows.map(({ id, ...life }) => [id, life]))
}

function noteContradictions(tally: Tally, zone: string, one: Read & Placed, contract: KnownContract | undefined, lives: ReadonlyMap<string, Life>): void {
  const example = textIn(one.row, 'message_id') ?? `${one.row.row}`
  const day = dayIn(zone, one.at)
  const life = one.customerId === null ? undefined : lives.get(one.customerId)
  if (contract && day < contract.startsOn) noteFault(tally, 'before contract', example)
  if (contract?.endsOn && day > contract.endsOn) noteFault(tally, 'after contract', example)
  if (life?.since && day < life.since) noteFault(tally, 'before customer', example)
  if (life?.left && day > life.left) noteFault(tally, 'after customer', example)
  if (one.customerId === null) noteFault(tally, 'waiting', one.customer ?? one.person ?? example)
}

const remembered = new Map<string, Map<number, number>>()

/** In which row each id of an import came first. The last few imports are remembered, each id as 53 bits of its hash. */
function firstRows({ importId, dry }: ImportOrder): Map<number, number> {
  const key = `${importId} ${dry ? 'trial' : 'run'}`
  const present = remembered.get(key) ?? new Map<number, number>()
  remembered.delete(key)
  remembered.set(key, present)
  for (const old of [...remembered.keys()].slice(0, -4)) remembered.delete(old)
  return present
}

function repeated(first: Map<number, number>, id: string, row: number): number | undefined {
  const { low, high } = hashOf(id)
  const short = low + (high & 0x1fffff) * 2 ** 32
  const earlier = first.get(short)
  if (earlier === undefined || earlier > row) first.set(short, row)
  return earlier !== undefined && earlier < row ? earlier : undefined
}

function happening({ row, id, name, at, customer, customerName, contract, person, customerId, personId }: Read & Placed, order: ImportOrder, now: Date): Happening {
  return {
    type: 'track', name, messageId: id, occurredAt: at, receivedAt: now, userId: person ?? '', anonymousId: '', groupId: customer ?? customerName ?? '',
    properties: { ...row.extra, ...(contract !== null && { contract }) }, source: order.source, importId: order.importId, placed: { personId, customerId },
  }
}

async function tell(context: Context, order: ImportOrder, happenings: readonly Happening[]) {
  const { facts, workspace } = context
  if (!order.dry) return record({ facts, workspaceId: workspace.id, transaction: (act) => act(context), opens: false }, happenings)
  const already = await storedAmong(facts, workspace.id, happenings.map(({ messageId }) => messageId))
  return happenings.map(({ messageId }) => (already.has(messageId) ? 'known already' as const : 'stored' as const))
}
