import { z } from 'zod'

export const verdicts = ['better', 'worse', 'not worth having', 'cannot say', 'cannot be told'] as const
/**
 * `better` and `worse` are beyond chance; `not worth having`: the difference is surely smaller than what was called worthwhile; `cannot
 * say`: too few people as yet; `cannot be told`: not from this, however many people.
 */
export const Verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof Verdict>

export const flaws = ['no comparison group', 'not by chance', 'mismatch'] as const
/** Why the counts cannot tell: nobody to compare with, groups that differed before, a split that broke. */
export const Flaw = z.enum(flaws)
export type Flaw = z.infer<typeof Flaw>

const Because = z.object({ en: z.string(), ja: z.string() })
const Unknown = z.object({ known: z.literal(false), because: Because })
const Range = z.object({ known: z.literal(true), value: z.number(), low: z.number(), high: z.number() })
/** A figure with its 95 % interval, or why it is not known. */
export const Ranged = z.discriminatedUnion('known', [Range, Unknown])
export type Ranged = z.infer<typeof Ranged>

export const Side = z.object({ people: z.number().int(), count: z.number().int(), rate: z.number() })
export type Side = z.infer<typeof Side>

export const CardFigure = z.object({
  name: z.string(),
  control: Side.nullable(),
  variant: Side.nullable().describe('null where nobody is in the group'),
  index: Ranged.describe('The rate of the variant where that of the control is 100'),
  difference: Ranged.describe('The rate of the variant less that of the control, as a share: 0.069 is 6.9 points'),
  pValue: z.number().nullable().describe('Of chance alone; at most this'),
  adjusted: z.number().nullable().describe('The same after Holm, for having asked several questions'),
  verdict: Verdict,
  isSurelyWorthwhile: z
    .boolean()
    .nullable()
    .describe('Whether the whole interval is beyond the smallest difference worth having; null where none was stated'),
  needed: z
    .object({
      people: z.number().int().describe('In each group'),
      days: z.number().int().nullable().describe('Altogether, at the present pace; null where the period is not known'),
      difference: z.number().describe('To see a difference as large as this, in four of five cases'),
      isSeen: z
        .boolean()
        .describe('The difference as it was seen: none was called worthwhile, or as many are there as that one takes'),
    })
    .nullable()
    .describe(
      'How many people it takes; more than there are; null where a verdict was reached, or nothing can be asked',
    ),
})
export type CardFigure = z.infer<typeof CardFigure>

export const Card = z.object({
  figures: z.array(CardFigure),
  flaw: Flaw.nullable(),
  split: z.enum(['fine', 'look', 'mismatch', 'not known']).describe('Whether people were divided as intended'),
  splitP: z.number().nullable(),
})
export type Card = z.infer<typeof Card>
