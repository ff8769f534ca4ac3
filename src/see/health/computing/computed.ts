import { createHash } from 'node:crypto'
import { nobody } from '#platform/stores/facts.ts'
import { inputOf, type Raised, raisedOf, scoreOf } from '../../scorecards/scorecards.ts'
import type { InForce } from '../facts.ts'
import type { Card } from './statement/inputs.ts'

/** What the facts hold of one measure or criterion of one customer. */
export type Found = {
  readonly value: number | null
  readonly n: number
  readonly fresh: boolean
  readonly at: number | null
}
export type Findings = {
  readonly measures: readonly Found[]
  readonly alarms: readonly (readonly Found[])[]
  readonly contactAt: number | null
}

export type Computed = {
  readonly scorecardId: string
  readonly versionId: string
  readonly score: number | null
  readonly computed: number | null
  readonly band: string
  readonly missing: number
  readonly exceptionId: string
  readonly cellId: string
  readonly overrideId: string
  readonly raised: readonly Raised[]
  readonly values: readonly (number | null)[]
  readonly counts: readonly number[]
  readonly because: readonly string[]
}

/** One customer's reading by the rule: what `readingsSql` says of it, word for word. */
export function computedOf(
  card: Card | null,
  findings: Findings,
  { override, now }: { readonly override: InForce | null; readonly now: number },
): Computed {
  const overrideId = override?.id ?? nobody
  if (card === null) return { ...none, score: override?.score ?? null, overrideId }
  const { definition, scorecardId, versionId } = card
  const inputs = definition.measures.map((measure, index) => inputOf(measure, findings.measures[index] ?? unseen))
  const raised = raisedOf(
    definition,
    findings.alarms.map((one) => one.map(finite)),
    { contactAt: findings.contactAt, now },
  )
  const byId = Object.fromEntries(definition.measures.map(({ id }, index) => [id, inputs[index] ?? noInput]))
  const score = scoreOf(definition, byId, raised)
  const criteria = findings.alarms.flat().map(finite)
  return {
    scorecardId,
    versionId,
    score: override?.score ?? score.score,
    computed: score.computed,
    band: override?.band ?? score.band ?? '',
    missing: score.missing,
    exceptionId: score.exceptionId ?? '',
    cellId: score.cellId ?? '',
    overrideId,
    raised,
    values: [...inputs.map(({ value }) => value), ...criteria.map(({ value }) => value)],
    counts: [...inputs.map(({ n }) => n), ...criteria.map(({ n }) => n)],
    because: [
      ...inputs.map(({ because }) => because ?? ''),
      ...criteria.map(({ value }) => (value === null ? 'no data' : '')),
    ],
  }
}

const unseen: Found = { value: null, n: 0, fresh: true, at: null }
const noInput = { value: null, n: 0, because: 'no data' } as const
const none: Computed = {
  scorecardId: nobody,
  versionId: nobody,
  score: null,
  computed: null,
  band: '',
  missing: 0,
  exceptionId: '',
  cellId: '',
  overrideId: nobody,
  raised: [],
  values: [],
  counts: [],
  because: [],
}

function finite(found: Found): Found {
  return found.value !== null && Number.isFinite(found.value) ? found : { ...found, value: null }
}

const codes = ['', 'no data', 'out of date', 'too few', 'not judged']

/** The two numbers by which a reading is known to say the same as the one before: as `readingsSql` makes them. */
export function digestOf(card: Card | null, computed: Computed): { state: string; digest: string } {
  const { versionId, band, missing, overrideId, exceptionId, cellId, score, raised } = computed
  const alarms = raised.map(({ id }) => id).join(',')
  const said = [versionId, band, missing, overrideId, exceptionId, cellId, score === null ? 1 : 0, alarms].join('|')
  const state = first8(said)
  return { state, digest: first8(`${state}|${card === null ? '' : findingsIn(card, computed)}`) }
}

function findingsIn({ definition }: Card, { values, because }: Computed): string {
  const bytes = Buffer.alloc(9 * definition.measures.length)
  for (const index of definition.measures.keys()) {
    bytes.writeDoubleLE(values[index] ?? 0, 9 * index)
    bytes.writeUInt8(codes.indexOf(because[index] ?? ''), 9 * index + 8)
  }
  return createHash('md5').update(bytes).digest('hex').toUpperCase()
}

function first8(text: string): string {
  return createHash('md5').update(text).digest().readBigUInt64LE(0).toString()
}
