import { z } from 'zod'
import { machineCounts } from '../../contract/experiment.ts'
import type { CountsInFile } from '../../file/counts-in-file.ts'
import type { ShownExperiment } from '../experiments-api.ts'
import { wholeIn } from './experiment-draft.ts'

const Draft = z.strictObject({
  control: z.string(),
  variant: z.string(),
  figures: z.array(z.strictObject({ name: z.string(), control: z.string(), variant: z.string() })),
  machines: z.enum(machineCounts),
  source: z.string(),
})
export type ResultsDraft = z.infer<typeof Draft>

/** A draft of other figures than the experiment has by now is none. */
export function readsResults(start: ResultsDraft) {
  return (value: unknown): ResultsDraft | undefined => {
    const read = Draft.safeParse(value).data
    return read?.figures.every(({ name }, at) => name === start.figures[at]?.name) &&
      read.figures.length === start.figures.length
      ? read
      : undefined
  }
}

export function resultsDraftOf({ figures, results }: ShownExperiment): ResultsDraft {
  const written = (count: number | null | undefined) => (typeof count === 'number' ? String(count) : '')
  return {
    control: written(results?.control),
    variant: written(results?.variant),
    figures: figures.map(({ name }) => {
      const counted = results?.figures.find((one) => one.name === name)
      return { name, control: written(counted?.control), variant: written(counted?.variant) }
    }),
    machines: results?.machines ?? 'unknown',
    source: '',
  }
}

export function filledFrom(
  draft: ResultsDraft,
  { control, variant, figures }: CountsInFile,
  source: string,
): ResultsDraft {
  const written = (count: number | null) => (count === null ? '' : String(count))
  return {
    ...draft,
    control: written(control),
    variant: written(variant),
    figures: figures.map((one) => ({ name: one.name, control: written(one.control), variant: written(one.variant) })),
    source: draft.source === '' ? source : draft.source,
  }
}

/** The fields that say no whole number. */
export function wrongCounts({ control, variant, figures }: ResultsDraft, isAlone: boolean): ReadonlySet<string> {
  const fields: (readonly [field: string, said: string])[] = [
    ...(isAlone ? [] : [['control', control] as const]),
    ['variant', variant],
    ...figures.flatMap((one, at) => [
      ...(isAlone ? [] : [[`figures.${at}.control`, one.control] as const]),
      [`figures.${at}.variant`, one.variant] as const,
    ]),
  ]
  return new Set(fields.filter(([, said]) => wholeIn(said) === null).map(([field]) => field))
}

export function countsOf({ control, variant, figures, machines, source }: ResultsDraft, isAlone: boolean) {
  const ofControl = (said: string) => (isAlone ? null : wholeIn(said))
  return {
    control: ofControl(control),
    variant: wholeIn(variant) ?? 0,
    figures: figures.map((one) => ({
      name: one.name,
      control: ofControl(one.control),
      variant: wholeIn(one.variant) ?? 0,
    })),
    machines,
    source,
  }
}
