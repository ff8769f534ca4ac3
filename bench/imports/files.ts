import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { MappingWish } from '#gather/mappings/contract.ts'

/** One made-up file with what it is imported as, and the same by hand: what COPY fills, and the statements that follow. */
export type BenchFile = {
  readonly name: string
  readonly mapping: MappingWish
  readonly headings: readonly string[]
  line(place: number, rows: number): string
  readonly staging: string
  readonly statements: readonly string[]
  /** The same rows taken away again by hand; empty where they live among the facts. */
  readonly away: readonly string[]
}

const source = 'bench'
const industries = ['Retail', 'Software', 'Food', 'Logistics', 'Hotels', 'Energy', 'Care']
const plans = ['Light', 'Standard', 'Premium']
const countries = ['JP', 'DE', 'US', 'FR']
const of = <One>(list: readonly One[], place: number) => list[place % list.length]
const day = (place: number) => new Date(Date.UTC(2024, 0, 1) + (place % 700) * 86_400_000).toISOString().slice(0, 10)
const instant = (place: number) => new Date(Date.UTC(2026, 7, 1) + (place % 7_000_000) * 1_000).toISOString()
const mixed = (place: number, rows: number) => (place * 7_919) % rows

const gone = (table: string, prefix = '') =>
  `DELETE FROM ${table} WHERE workspace_id = current_workspace() AND source = '${source}' AND external_id LIKE '${prefix}%'`

const customers: BenchFile = {
  name: 'customers',
  headings: ['Code', 'Company', 'Industry', 'Country', 'Since', 'Employees'],
  line: (place) =>
    `C${place},"Company ${place}, Tokyo",${of(industries, place)},${of(countries, place)},${day(place)},${1 + (place % 900)}`,
  mapping: {
    target: 'customers',
    source,
    columns: { external_id: 'Code', name: 'Company', industry: 'Industry', country: 'Country', since_on: 'Since' },
    extra: { employees: 'Employees' },
  },
  staging: 'code text, company text, industry text, country text, since date, employees int',
  statements: [
    `WITH made AS (SELECT *, new_id() AS id FROM staging),
      stored AS (INSERT INTO customers (workspace_id, id, name, normal_name, bare_name, industry, country, since_on, attributes)
        SELECT current_workspace(), id, company, lower(translate(company, ' ,', '')), lower(translate(company, ' ,', '')), industry, country, since, jsonb_build_object('employees', employees) FROM made)
    INSERT INTO customer_external_ids (workspace_id, customer_id, source, external_id) SELECT current_workspace(), id, '${source}', code FROM made`,
  ],
  away: [gone('customer_external_ids'), 'DELETE FROM customers WHERE workspace_id = current_workspace()'],
}

const whose = `JOIN customer_external_ids x ON x.workspace_id = current_workspace() AND x.source = '${source}' AND x.external_id = s.customer`

const contracts: BenchFile = {
  name: 'contracts',
  headings: ['Contract', 'Customer', 'Plan', 'Monthly', 'Currency', 'Start', 'End', 'Seats'],
  line: (place, rows) =>
    `K${place},C${mixed(place, rows)},${of(plans, place)},${1000 + (place % 90_000)},JPY,${day(place)},2027-03-31,${1 + (place % 50)}`,
  mapping: {
    target: 'contracts',
    source,
    columns: {
      external_id: 'Contract',
      customer: 'Customer',
      plan: 'Plan',
      mrr: 'Monthly',
      currency: 'Currency',
      starts_on: 'Start',
      ends_on: 'End',
      seats: 'Seats',
    },
  },
  staging: 'contract text, customer text, plan text, monthly numeric, currency text, starts date, ends date, seats int',
  statements: [
    `INSERT INTO contracts (workspace_id, source, external_id, customer_id, plan, amount, currency, period, starts_on, ends_on, seats)
    SELECT current_workspace(), '${source}', contract, x.customer_id, plan, monthly, currency, 'month', starts, ends, seats FROM staging s ${whose}`,
  ],
  away: [gone('contracts')],
}

const purchases: BenchFile = {
  name: 'purchases',
  headings: ['Order', 'Customer', 'Product', 'Quantity', 'Amount', 'Ordered at'],
  line: (place, rows) =>
    `P${place},C${mixed(place, rows)},Article ${place % 300},${1 + (place % 9)},${100 + (place % 5_000)},${instant(place)}`,
  mapping: {
    target: 'purchases',
    source,
    columns: {
      external_id: 'Order',
      customer: 'Customer',
      product: 'Product',
      quantity: 'Quantity',
      amount: 'Amount',
      purchased_at: 'Ordered at',
    },
  },
  staging: 'number text, customer text, product text, quantity numeric, amount numeric, ordered timestamptz',
  statements: [
    `INSERT INTO purchases (workspace_id, source, external_id, customer_id, product, quantity, amount, currency, purchased_at)
    SELECT current_workspace(), '${source}', number, x.customer_id, product, quantity, amount, 'JPY', ordered FROM staging s ${whose}`,
  ],
  away: [gone('purchases')],
}

const answered = {
  headings: ['Answer', 'Whose', 'Answered at', 'Score', 'Comment'],
  columns: { external_id: 'Answer', answered_at: 'Answered at', nps: 'Score', comment: 'Comment' },
  staging: 'answer text, customer text, answered timestamptz, score int, comment text',
  line: (prefix: string, place: number, who: string) =>
    `${prefix}${place},${who},${instant(place)},${place % 11},"Answer number ${place}"`,
}

const responses: BenchFile = {
  name: 'responses',
  headings: answered.headings,
  line: (place, rows) => answered.line('R', place, `C${mixed(place, rows)}`),
  mapping: {
    target: 'responses',
    source,
    columns: { ...answered.columns, customer: 'Whose' },
    defaults: { survey: 'nps' },
  },
  staging: answered.staging,
  statements: [
    `INSERT INTO responses (workspace_id, source, external_id, customer_id, survey, answered_at, nps, comment)
    SELECT current_workspace(), '${source}', answer, x.customer_id, 'nps', answered, score, comment FROM staging s ${whose}`,
  ],
  away: [gone('responses', 'R')],
}

/** Everybody answers twice, and nobody is known before. */
const strangers: BenchFile = {
  name: 'responses of strangers',
  headings: answered.headings,
  line: (place, rows) => answered.line('S', place, `M${mixed(place, Math.ceil(rows / 2))}`),
  mapping: {
    target: 'responses',
    source,
    columns: { ...answered.columns, person: 'Whose' },
    defaults: { survey: 'nps' },
    createMissing: true,
  },
  staging: answered.staging,
  statements: [
    `CREATE TEMP TABLE strangers ON COMMIT DROP AS SELECT customer AS code, new_id() AS customer_id, new_id() AS person_id FROM (SELECT DISTINCT customer FROM staging) d`,
    `INSERT INTO customers (workspace_id, id, name, normal_name, bare_name, kind) SELECT current_workspace(), customer_id, code, lower(code), lower(code), 'person' FROM strangers`,
    `INSERT INTO customer_external_ids (workspace_id, customer_id, source, external_id) SELECT current_workspace(), customer_id, '${source}', code FROM strangers`,
    'INSERT INTO people (workspace_id, id, customer_id) SELECT current_workspace(), person_id, customer_id FROM strangers',
    `INSERT INTO person_external_ids (workspace_id, person_id, source, external_id) SELECT current_workspace(), person_id, '${source}', code FROM strangers`,
    `INSERT INTO responses (workspace_id, source, external_id, customer_id, person_id, survey, answered_at, nps, comment)
    SELECT current_workspace(), '${source}', answer, x.customer_id, x.person_id, 'nps', answered, score, comment FROM staging s JOIN strangers x ON x.code = s.customer`,
  ],
  away: [
    gone('responses', 'S'),
    gone('person_external_ids'),
    'DELETE FROM people WHERE workspace_id = current_workspace()',
    gone('customer_external_ids', 'M'),
    "DELETE FROM customers WHERE workspace_id = current_workspace() AND kind = 'person'",
  ],
}

const events: BenchFile = {
  name: 'events',
  headings: ['Message', 'Customer', 'Event', 'Time', 'Screen'],
  line: (place, rows) =>
    `E${place},C${mixed(place, rows)},Feature ${place % 24},${instant(place)},screen ${place % 40}`,
  mapping: {
    target: 'events',
    source,
    columns: { message_id: 'Message', customer: 'Customer', name: 'Event', occurred_at: 'Time' },
    extra: { screen: 'Screen' },
  },
  staging: 'message text, customer text, event text, occurred timestamptz, screen text',
  statements: [],
  away: [],
}

export const benchFiles: readonly BenchFile[] = [customers, contracts, purchases, responses, strangers, events]

export async function writeBenchFile(folder: string, file: BenchFile, rows: number): Promise<string> {
  const path = join(folder, `${file.name.replaceAll(' ', '-')}.csv`)
  const out = createWriteStream(path)
  out.write(`${file.headings.join(',')}\n`)
  for (let from = 0; from < rows; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - from) }, (_, at) => file.line(from + at, rows))
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return path
}
