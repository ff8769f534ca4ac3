import { expect, test } from 'vitest'
import { fields as contracts } from '../../../gather/contracts/fields.ts'
import { fields as events } from '../../../gather/events/fields.ts'
import { fields as support } from '../../../gather/support/fields.ts'
import { fields as surveys } from '../../../gather/surveys/fields.ts'
import type { Input, Measure } from '../contract.ts'
import { standard } from '../designing/standard.ts'
import { explain } from '../explaining/explain.ts'
import { scoreOf } from '../scoring/score.ts'
import { type Situation, situations, type Told } from './situations.fixture.ts'

const metrics = [contracts, events, support, surveys].flatMap((room) => room.metrics ?? [])

test.each(situations.map((one) => [one.of, one] as const))('%s', (_, situation) => {
  expect(told(situation)).toEqual(situation.before)
})

function told(situation: Situation): Told {
  const definition = standard(metrics)
  const score = scoreOf(definition, inputsOf(definition.measures, situation))
  const { reason } = explain({
    definition,
    score,
    before: null,
    scorecard: { name: { en: '', ja: '' }, number: 1 },
    override: null,
    metrics,
  })
  const act = score.band === null ? null : (definition.acts[score.band][0]?.ja ?? null)
  return { band: score.band, reason: reason.ja, act }
}

function inputsOf(measures: readonly Measure[], { known, judged }: Situation): Record<string, Input> {
  const valueOf = ({ source }: Measure) => {
    const found = source.kind === 'judgement' ? judged : known[source.metric]
    return typeof found === 'object' ? found.value : (found ?? null)
  }
  const inputOf = (value: number | null): Input =>
    value === null ? { value, n: 0, because: 'no data' } : { value, n: 1, because: null }
  return Object.fromEntries(measures.map((measure) => [measure.id, inputOf(valueOf(measure))]))
}
