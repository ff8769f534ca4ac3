import { z } from 'zod'
import { writtenNumber } from '#platform/tables/cells/written-number.ts'
import { comparisons, kinds } from '../../contract/experiment.ts'
import type { ShownExperiment } from '../experiments-api.ts'

const FigureDraft = z.strictObject({
  name: z.string(),
  kind: z.enum(kinds),
  better: z.enum(['higher', 'lower']),
  worthwhile: z.string(),
})
export type FigureDraft = z.infer<typeof FigureDraft>

const Draft = z.strictObject({
  name: z.string(),
  question: z.string(),
  controlName: z.string(),
  variantName: z.string(),
  comparison: z.enum(comparisons),
  splitControl: z.string(),
  splitVariant: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  figures: z.array(FigureDraft),
})
export type ExperimentDraft = z.infer<typeof Draft>

export const noFigure: FigureDraft = { name: '', kind: 'initiative', better: 'higher', worthwhile: '' }

export function readDraft(value: unknown): ExperimentDraft | undefined {
  return Draft.safeParse(value).data
}

export function draftOf(one: ShownExperiment | undefined): ExperimentDraft {
  const split = one === undefined ? { control: 1, variant: 1 } : one.split
  return {
    name: one?.name ?? '',
    question: one?.question ?? '',
    controlName: one?.controlName ?? '',
    variantName: one?.variantName ?? '',
    comparison: one?.comparison ?? 'random',
    splitControl: split === null ? '' : String(split.control),
    splitVariant: split === null ? '' : String(split.variant),
    startsOn: one?.startsOn ?? '',
    endsOn: one?.endsOn ?? '',
    figures: (one?.figures ?? [noFigure]).map(({ worthwhile, ...figure }) => ({
      ...figure,
      worthwhile: typeof worthwhile === 'number' ? String(Math.round(worthwhile * 1e6) / 1e4) : '',
    })),
  }
}

/** What cannot be sent, by its field: `splitControl`, `figures.0.worthwhile`. */
export function wrongIn({ comparison, splitControl, splitVariant, figures }: ExperimentDraft): ReadonlySet<string> {
  const wrong = new Set<string>()
  if (comparison !== 'none' && splitControl + splitVariant !== '')
    for (const [field, said] of Object.entries({ splitControl, splitVariant }))
      if (!((wholeIn(said) ?? 0) >= 1)) wrong.add(field)
  figures.forEach(({ worthwhile }, at) => {
    const points = Number(writtenNumber(worthwhile) ?? Number.NaN)
    if (worthwhile.trim() !== '' && !(points > 0 && points < 100)) wrong.add(`figures.${at}.worthwhile`)
  })
  return wrong
}

/** As it is asked for; without a comparison group nothing is divided. */
export function wishOf(draft: ExperimentDraft) {
  const [control, variant] = [wholeIn(draft.splitControl), wholeIn(draft.splitVariant)]
  const isDivided = draft.comparison !== 'none' && control !== null && variant !== null
  return {
    name: draft.name,
    question: draft.question,
    controlName: draft.controlName,
    variantName: draft.variantName,
    comparison: draft.comparison,
    split: isDivided ? { control, variant } : null,
    startsOn: draft.startsOn === '' ? null : draft.startsOn,
    endsOn: draft.endsOn === '' ? null : draft.endsOn,
    figures: draft.figures.map(({ worthwhile, ...figure }) => ({
      ...figure,
      worthwhile: worthwhile.trim() === '' ? null : Number(writtenNumber(worthwhile) ?? Number.NaN) / 100,
    })),
  }
}

/** A whole number as people write it, `5,000` or `５０００`; null where it is none. */
export function wholeIn(said: string): number | null {
  const written = writtenNumber(said.trim())
  return written !== null && /^\d{1,10}$/.test(written) ? Number(written) : null
}
