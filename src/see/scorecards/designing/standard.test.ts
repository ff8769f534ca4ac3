import { expect, test } from 'vitest'
import { scoreOf } from '../scoring/score.ts'
import { faultsOf } from './faults.ts'
import { standard } from './standard.ts'

const declared = ['people_active', 'recency', 'cases_open'].map((name) => ({
  name,
  label: { en: name, ja: name },
  withinDays: 28,
}))
const names = declared.map(({ name }) => name)

test('the standard scorecard uses what is declared and can be published as it is', () => {
  const definition = standard(declared)
  expect(definition.measures.map(({ id }) => id)).toEqual(['people-active', 'recency', 'cases-open', 'relationship'])
  expect(definition.groups.map(({ id }) => id)).toEqual(['use', 'support', 'relation'])
  expect(faultsOf(definition, names)).toEqual([])
})

test('a customer who is active and calm thrives, one who fell silent does not', () => {
  const score = (people: number, quiet: number) =>
    scoreOf(standard(declared), {
      'people-active': { value: people, n: 9, because: null },
      recency: { value: quiet, n: 9, because: null },
    })
  expect(score(12, 1)).toMatchObject({ score: 100, band: 'thriving', missing: 2 })
  expect(score(0, 45)).toMatchObject({ band: 'risk' })
})

test('a contract in force and no open case are no health by themselves; what a member judges is, and so is one answer', () => {
  const more = ['contracts_in_force', 'nps_latest', 'csat_90', 'cases_escalated_90', 'case_satisfaction'].map(
    (name) => ({
      name,
      label: { en: name, ja: name },
      withinDays: 28,
    }),
  )
  const all = [...declared, ...more]
  const known = (...ids: string[]) =>
    scoreOf(standard(all), Object.fromEntries(ids.map((id) => [id, { value: 1, n: 1, because: null }]))).score
  expect(known('contracts-in-force')).toBeNull()
  expect(known('contracts-in-force', 'cases-open', 'cases-escalated-90')).toBeNull()
  expect(known('relationship')).not.toBeNull()
  expect(known('nps-latest')).not.toBeNull()
})

test('a draft says all that must be mended before it can be published', () => {
  const definition = standard(declared)
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
    'the bands must begin at falling scores: thriving above steady, steady above watch',
    'the band “Watch” names no next act',
  ])
})

test('every fault names the place where it is mended', () => {
  const definition = standard(declared)
  const paths = (of: Partial<typeof definition>) => faultsOf({ ...definition, ...of }, names).map(({ path }) => path)
  expect(paths({ edges: { ...definition.edges, watch: { from: 90, included: true } } })).toEqual(['edges'])
  expect(paths({ acts: { ...definition.acts, risk: [] } })).toEqual(['acts.risk'])
  expect(paths({ groups: definition.groups.slice(1) })).toEqual(['measures.0.group', 'measures.1.group'])
  expect(paths({ mode: 'axes' })).toContain('cells')
})
