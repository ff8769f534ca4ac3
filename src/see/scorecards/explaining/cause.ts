import type { Text } from '#platform/wording/words.ts'
import type { Definition, Measure } from '../contract.ts'
import { both } from './both.ts'
import type { Change, MeasureChange } from './change.ts'
import { calledInWords, figureOf, type MetricWords, numberIn, unitOf } from './figure.ts'
import { moved } from './sentences.ts'
import { comparedWith } from './span-words.ts'

type Told = { readonly definition: Definition; readonly metrics: readonly MetricWords[] }

/** The measure that moved the score most in the direction in which it went, with the day since when where that is given. */
export function causeOf(told: Told, change: Change, fell: boolean, since: Text | null = null): Text | null {
  const worst = change.measures
    .filter(({ moved: by }) => (fell ? by <= -0.5 : by >= 0.5))
    .toSorted((a, b) => (fell ? a.moved - b.moved : b.moved - a.moved))[0]
  return worst ? movement(told, worst, since) : null
}

function movement(
  { definition, metrics }: Told,
  { id, before, after }: MeasureChange,
  since: Text | null,
): Text | null {
  const measure = definition.measures.find((one) => one.id === id)
  const from = before?.value ?? null
  const to = after?.value ?? null
  if (measure === undefined || from === null || to === null) return null
  const change = changeIn(measure, metrics, from, to)
  if (change) return change
  const unit = unitOf(measure, metrics)
  const called = calledInWords(measure, metrics)
  return both((locale) => {
    const [was, is] = [figureOf(unit, from)[locale], figureOf(unit, to)[locale]]
    const said = moved[locale](called[locale], was, is, to < from, unit.counts)
    return since === null ? said : comparedWith[locale](said, since[locale])
  })
}

/** What is itself a change says its span: "are down 75 % in four weeks", not "fell from 0 % to −75 %". It goes the way that the measure went. */
function changeIn({ source }: Measure, metrics: readonly MetricWords[], from: number, to: number): Text | null {
  const said = source.kind === 'metric' ? metrics.find(({ name }) => name === source.metric)?.asChange : undefined
  if (said === undefined || to === 0 || to < 0 !== to < from) return null
  return both((locale) => said[locale](numberIn(locale, Math.abs(to)), to < 0))
}
