import type {
  Contribution,
  Metric,
  SegmentField,
  TimelineEntry,
  TimelineSource,
} from '#platform/furnishing/contributions.ts'
import type { Text } from '#platform/wording/words.ts'
import { prefectures } from '../addresses/words.ts'
import { kinds, memberRoles, Stage, stages } from './contract.ts'
import { fieldChangesOf } from './history/field-history.ts'
import * as history from './history/history-store.ts'
import { customersImportable } from './importing/importable.ts'
import * as members from './looking-after/owners-store.ts'
import { customerNames } from './store.ts'
import { withUsFacts } from './with-us.ts'
import * as words from './words.ts'

export { withUsFacts }

const named = (of: Readonly<Record<string, Text>>, values: readonly string[]) =>
  values.map((value) => ({ value, label: of[value] ?? { en: value, ja: value } }))
const field = (name: string, label: Text | undefined, type: SegmentField['type'], value: string): SegmentField => ({
  name: `customer.${name}`,
  label: label ?? { en: name, ja: name },
  type,
  from: 'customers',
  value,
})

const segmentFields: readonly SegmentField[] = [
  field('name', words.fieldNames.name, 'text', 'name'),
  { ...field('kind', words.fieldNames.kind, 'choice', 'kind'), choices: named(words.kindNames, kinds) },
  { ...field('stage', words.fieldNames.stage, 'choice', 'stage'), choices: named(words.stageNames, stages) },
  field('industry', words.fieldNames.industry, 'text', 'industry'),
  field('country', words.fieldNames.country, 'text', 'country'),
  {
    ...field('prefecture', words.fieldNames.prefecture, 'choice', 'prefecture'),
    choices: prefectures.map(({ code, name }) => ({ value: code, label: name })),
  },
  field('domain', words.fieldNames.domain, 'text', 'domain'),
  field('owner', words.roleNames.owner, 'member', 'owner_id'),
  field('namedOwner', words.fieldNames.namedOwner, 'text', 'named_owner'),
  field('since', words.fieldNames.sinceOn, 'date', 'since_on'),
  field('left', words.fieldNames.leftOn, 'date', 'left_on'),
]

/** The turns of the record itself: it came, its stage or one of its roles changed. */
const recordTurns: TimelineSource = {
  kind: 'record',
  label: words.timelineKinds.record,
  read: async (context, customerId, before, limit) => {
    const logged = await history.turnsOf(context, customerId, before, limit)
    const changes = logged
      .flatMap(fieldChangesOf)
      .filter(({ field: name, act }) => act === 'created' || name === 'stage' || isRole(name))
    const given = changes
      .filter(({ field: name }) => isRole(name))
      .flatMap(({ after }) => (typeof after === 'string' ? [after] : []))
    const names = await members.memberNames(context, given)
    return changes.flatMap((change) => {
      const title = titleOf(change.field, change.after, names)
      if (title === undefined) return []
      const entry: TimelineEntry = {
        id: `${change.sequence}.${change.field}`,
        kind: 'record',
        at: change.at,
        title,
        body: '',
        tone: change.after === 'left' ? 'bad' : 'plain',
        by: change.author,
      }
      return [entry]
    })
  },
}

function titleOf(field: string, after: unknown, names: ReadonlyMap<string, string>): Text | undefined {
  if (field === 'customer') return words.cameIn
  if (field === 'stage') return words.stageBecame(words.stageNames[Stage.parse(after)])
  const role = isRole(field) ? words.roleNames[field] : undefined
  return role && words.roleBecame(role, names.get(String(after)) ?? null)
}

function isRole(field: string): field is keyof typeof words.roleNames {
  return memberRoles.some((role) => role === field)
}

/** The facts know customers by `id`; a metric counts by `customer_id`. */
const byCustomer =
  '(SELECT workspace_id, id AS customer_id, stage FROM customers FINAL WHERE workspace_id = {workspace:UUID})'

const metrics: readonly Metric[] = [
  {
    name: 'leaving',
    ...words.metrics.leaving,
    unit: words.units.state,
    better: 'lower',
    from: byCustomer,
    mirrored: false,
    at: null,
    withinDays: 36_500,
    value: () => "countIf(stage = 'leaving')",
    knownWhen: () => '1',
    observations: () => 'count()',
    unknownBecause: words.stageUnknown,
    goneWhen: words.stageChanged,
    isState: true,
  },
]

export const fields: Contribution = {
  customerNames,
  metrics,
  fields: segmentFields,
  timeline: [recordTurns],
  importables: [customersImportable],
  bearers: [{ subject: 'customer', table: 'customers' }],
  whose: [
    { table: 'customers', column: 'id' },
    { table: 'withheld_customers', column: 'id' },
  ],
}
