import type { Context } from '#platform/context.ts'
import type { Importable, ImportField, ImportOrder, ImportRow, RowOutcome } from '#platform/furnishing/contributions.ts'
import { Mapping, type MappingWish } from '../../mappings/contract.ts'
import { fileReader } from '../../mappings/mappings.ts'
import type { Entry } from './entries.ts'
import { outcomeOf } from './outcome.ts'
import { preparer } from './preparing.ts'
import { surveyed, takenTogether } from './surveying/survey.ts'

const field = (name: string, type: ImportField['type'] = 'text', required = false): ImportField => ({
  name,
  label: { en: name, ja: name },
  type,
  required,
  synonyms: [],
})

/** A store that knows what it was given: a record is known by its id, or else by what it says and which of its likes it is. */
function store(name: string, fields: ImportField[], known: Map<string, string>) {
  const given: ImportRow[] = []
  const importable: Importable = {
    name,
    label: { en: name, ja: name },
    fields,
    likeness: ({ values }) => (values.external_id == null ? JSON.stringify(values) : null),
    store: async (_, rows) =>
      rows.map((row): RowOutcome => {
        given.push(row)
        if (row.values.name === 'refused')
          return { row: row.row, outcome: 'rejected', column: 'name', because: { en: 'no', ja: '不可' } }
        const likes = `${row.customerId ?? ''} ${JSON.stringify(row.values)} ${row.occurrence ?? 0}`
        const id = String(row.values.external_id ?? likes)
        const says = JSON.stringify([row.values, row.extra])
        const before = known.get(id)
        known.set(id, says)
        const outcome = before === undefined ? 'created' : before === says ? 'unchanged' : 'changed'
        return { row: row.row, outcome, customerId: id }
      }),
  }
  return { importable, given }
}

const headings = ['id', 'name', 'stage', 'on', 'fee', 'contact']

export function world(
  wish: Partial<MappingWish> = {},
  known: Pick<Importable, 'recordKey' | 'settle' | 'cannotBe'> = {},
) {
  const customers = store(
    'customers',
    [
      field('external_id'),
      field('name', 'text', true),
      field('stage'),
      field('since_on', 'date'),
      field('left_on', 'date'),
    ],
    new Map(),
  )
  const people = store('people', [field('external_id'), field('name', 'text', true)], new Map())
  const contracts = store('contracts', [field('customer', 'text', true), field('amount', 'money')], new Map())
  const importables = [{ ...customers.importable, ...known }, { ...people.importable, ...known }, contracts.importable]
  const mapping = Mapping.parse({
    target: 'customers',
    source: 'crm',
    columns: { external_id: 'id', name: 'name', stage: 'stage', since_on: 'on' },
    remaining: 'leave',
    ...wish,
  })
  const reader = fileReader(mapping, { headings, types: [] }, { importables }, 'UTC')
  const order: ImportOrder = { importId: 'i', source: 'crm', dry: false, createMissing: false, defaults: {} }
  const orders = { main: order, parts: reader.parts.map(() => order) }

  /** Imports rows in batches; those up to `from` were stored before a cut. */
  async function run(rows: readonly (readonly string[])[], size = 100, from = 0) {
    async function* entries(): AsyncGenerator<Entry> {
      for (const [at, cells] of rows.entries())
        yield {
          row: at + 2,
          until: null,
          records: 1,
          share: 0,
          cells,
          numeric: undefined,
          odd: undefined,
          broken: null,
          because: null,
        }
    }
    const { records, ...repeats } = await surveyed(entries, reader, { hear: () => {}, see: () => {} })
    const prepare = preparer(reader, await takenTogether(entries, reader, mapping, repeats), mapping, orders)
    const prepared = []
    for await (const entry of entries()) {
      const one = prepare(entry)
      if (entry.row > from) prepared.push(one)
    }
    const told: Awaited<ReturnType<typeof outcomeOf>>[] = []
    for (let at = 0; at < prepared.length; at += size)
      told.push(await outcomeOf({} as Context, reader, orders, prepared.slice(at, at + size)))
    const sum = (key: 'rows' | 'created' | 'changed' | 'unchanged' | 'rejected' | 'skipped' | 'lost' | 'cleared') =>
      told.reduce((all, { counts }) => all + (counts[key] ?? 0), 0)
    return {
      records,
      counts: [sum('created'), sum('changed'), sum('unchanged'), sum('rejected'), sum('skipped')],
      lost: sum('lost'),
      cleared: sum('cleared'),
      parts: told.flatMap(({ parts }) => parts),
      remarks: told
        .flatMap(({ remarks }) => remarks)
        .map(({ kind, row, target, column, because }) => [kind, row, target, column, because.en]),
    }
  }
  return { run, customers: customers.given, people: people.given, contracts: contracts.given }
}
