import type { Definition, Input, Measure, Missing } from '../contract.ts'
import type { Seen } from './alarms.ts'
import { missings } from './bands.ts'

/** The inputs of a stored reading, whose lists stand in the order of the version's measures. */
export function inputsOf(
  definition: Definition,
  stored: { values: (number | null)[]; counts: number[]; because: string[] },
): Record<string, Input> {
  return Object.fromEntries(
    definition.measures.map(({ id }, index) => {
      const because = missings.find((one) => one === stored.because[index]) ?? null
      return [
        id,
        {
          value: because === null ? (stored.values[index] ?? null) : null,
          n: Number(stored.counts[index] ?? 0),
          because,
        },
      ]
    }),
  )
}

/** The same lists go on with what was found for the criteria of the alarms, in their order: one list for each alarm. */
export function seenOf(
  { measures, alarms }: Pick<Definition, 'measures' | 'alarms'>,
  stored: { values: (number | null)[]; counts: number[] },
): readonly (readonly Pick<Seen, 'value' | 'n'>[])[] {
  let place = measures.length
  return alarms.map(({ criteria }) =>
    criteria.map(() => {
      const found = { value: stored.values[place] ?? null, n: Number(stored.counts[place] ?? 0) }
      place += 1
      return found
    }),
  )
}

/** What was found for one measure as the rule takes it: the same order of reasons as in the statement. */
export function inputOf(measure: Measure, found: { value: number | null; n: number; fresh: boolean }): Input {
  const because = whyMissing(measure, found)
  return { value: because === null ? found.value : null, n: found.n, because }
}

function whyMissing(
  measure: Measure,
  { value, n, fresh }: { value: number | null; n: number; fresh: boolean },
): Missing | null {
  if (value === null || !Number.isFinite(value)) return measure.source.kind === 'judgement' ? 'not judged' : 'no data'
  if (!fresh) return 'out of date'
  return n < measure.least ? 'too few' : null
}
