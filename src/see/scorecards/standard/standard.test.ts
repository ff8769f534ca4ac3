import { expect, test } from 'vitest'
import { fields as contracts } from '../../../gather/contracts/fields.ts'
import { fields as customers } from '../../../gather/customers/fields.ts'
import { fields as events } from '../../../gather/events/fields.ts'
import { fields as interactions } from '../../../gather/interactions/fields.ts'
import { fields as people } from '../../../gather/people/fields.ts'
import { fields as support } from '../../../gather/support/fields.ts'
import { fields as surveys } from '../../../gather/surveys/fields.ts'
import { faultsOf } from '../designing/faults.ts'
import { scoreOf } from '../scoring/score.ts'
import { basisFor } from './chosen.ts'
import { standard } from './standard.ts'

const everyMetric = [contracts, customers, events, interactions, people, support, surveys].flatMap(
  (room) => room.metrics ?? [],
)
const declared = ['people_active', 'recency', 'cases_open'].map((name) => ({
  name,
  label: { en: name, ja: name },
  withinDays: 28,
}))
const names = declared.map(({ name }) => ({ name, isDated: false }))
const basis = basisFor({ use: true, buyers: 0, contracted: 0 })

test('the standard scorecard uses what is declared and can be published as it is', () => {
  const definition = standard(declared, basis)
  expect(definition.measures.map(({ id }) => id)).toEqual(['people-active', 'recency', 'relationship', 'cases-open'])
  expect(definition.groups.map(({ id }) => id)).toEqual(['use', 'relation', 'support'])
  expect(definition.alarms.map(({ id }) => id)).toEqual(['use-stopped'])
  expect(faultsOf(definition, names)).toEqual([])
})

test.each([
  ['use on record', { use: true, buyers: 50, contracted: 3 }, 'software'],
  ['contracts alone', { use: false, buyers: 0, contracted: 12 }, 'service'],
  ['nothing at all', { use: false, buyers: 0, contracted: 0 }, 'service'],
  ['as many buyers as contracts', { use: false, buyers: 12, contracted: 12 }, 'service'],
  ['mostly purchases', { use: false, buyers: 800, contracted: 12 }, 'purchases'],
] as const)('with %s, the standard card is the one for that, with the reason', (_, reach, kind) => {
  const chosen = basisFor(reach)
  expect(chosen.kind).toBe(kind)
  expect(standard(everyMetric, chosen).basis).toEqual(chosen)
  expect(chosen.reason.en).not.toBe('')
  if (kind === 'purchases') expect(chosen.reason.ja).toContain('800件')
})

test.each(['software', 'service', 'purchases'] as const)(
  'the voice weighs no less than what people do (%s)',
  (kind) => {
    const definition = standard(everyMetric, { kind, reason: { en: 'x', ja: 'x' } })
    const weightOf = (id: string) => definition.groups.find((group) => group.id === id)?.weight ?? 0
    expect(weightOf('voice')).toBeGreaterThanOrEqual(Math.max(weightOf('use'), weightOf('purchases')))
    expect(weightOf('voice')).toBeGreaterThan(weightOf('use'))
    expect(definition.leastKnown).toBeGreaterThanOrEqual(50)
    expect(
      faultsOf(
        definition,
        everyMetric.map(({ name, since }) => ({ name, isDated: since !== undefined })),
      ),
    ).toEqual([])
  },
)

test('a contract in force and no open case lift nobody: they are no health, and beside good figures they change nothing', () => {
  const definition = standard(everyMetric, basis)
  const found = (values: Readonly<Record<string, number>>) =>
    scoreOf(
      definition,
      Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, n: 1, because: null }])),
    )
  const calm = { 'contracts-in-force': 1, 'cases-open': 0, 'cases-escalated-90': 0 }
  expect(found(calm)).toMatchObject({ score: null, band: null, known: 0 })
  const good = { 'nps-latest': 7, 'csat-90': 70, 'case-satisfaction': 4 }
  expect(found({ ...good, ...calm }).score).toBe(found(good).score)
  expect(found({ ...good, ...calm, 'cases-open': 8 }).score).toBeLessThan(found(good).score ?? 0)
})

test('a draft says all that must be mended before it can be published', () => {
  const definition = standard(declared, basis)
  const [first, ...rest] = definition.measures
  if (first === undefined) throw new Error('the standard scorecard has measures')
  const broken = {
    ...definition,
    measures: [
      {
        ...first,
        group: 'nowhere',
        scale: {
          kind: 'curve' as const,
          corners: [
            { at: 5, points: 1 },
            { at: 5, points: 2 },
          ],
        },
      },
      first,
      ...rest,
    ],
    edges: { ...definition.edges, steady: { from: 80, included: true } },
    acts: { ...definition.acts, watch: [] },
  }
  expect(faultsOf(broken, []).map(({ en }) => en)).toEqual([
    '“people-active” is used twice',
    'the edges of “people_active” do not rise',
    '“people_active” is in a group that does not exist',
    '“people_active” uses the metric people_active, which is not declared',
    '“people_active” uses the metric people_active, which is not declared',
    '“recency” uses the metric recency, which is not declared',
    '“cases_open” uses the metric cases_open, which is not declared',
    'the alarm “Use has stopped” uses the metric recency, which is not declared',
    'the bands must begin at falling scores: thriving above steady, steady above watch',
    'the band “Watch” names no next act',
  ])
})

test('every fault names the place where it is mended', () => {
  const definition = standard(declared, basis)
  const paths = (of: Partial<typeof definition>) => faultsOf({ ...definition, ...of }, names).map(({ path }) => path)
  expect(paths({ edges: { ...definition.edges, watch: { from: 90, included: true } } })).toEqual(['edges'])
  expect(paths({ acts: { ...definition.acts, risk: [] } })).toEqual(['acts.risk'])
  expect(paths({ groups: definition.groups.slice(1) })).toEqual(['measures.0.group', 'measures.1.group'])
  expect(paths({ mode: 'axes' })).toContain('cells')
})
