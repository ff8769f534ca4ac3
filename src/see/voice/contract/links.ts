import { z } from 'zod'
import { Id, PageWish, pageOf } from '#platform/contract.ts'
import { Said } from '../../figures/contract.ts'

/** What may go with what: satisfaction with staying, effort with leaving. */
export const linkNames = [
  'csat renewed',
  'csat bought again',
  'nps renewed',
  'nps bought again',
  'ces left',
  'cases left',
] as const
export type LinkName = (typeof linkNames)[number]

export const verdicts = ['more', 'less', 'no link', 'cannot say'] as const
export type Verdict = (typeof verdicts)[number]

const Count = z.number().int()

export const LinksWish = z.object({
  within: z.coerce
    .number()
    .int()
    .min(30)
    .max(730)
    .default(180)
    .describe('For how many days after the answer one looks what became of the customer'),
})
export type LinksWish = z.infer<typeof LinksWish>

export const Link = z.object({
  name: z.enum(linkNames),
  verdict: z
    .enum(verdicts)
    .describe('Those of whom it happened had more, or less; a coin would know as much; or too little is known'),
  happened: Count,
  didNot: Count,
  /** Of one of whom it happened and one of whom it did not: how often the first had more; ½ is a coin. */
  share: z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), value: z.number(), low: z.number().nullable(), high: z.number().nullable() }),
    z.object({ known: z.literal(false), because: Said }),
  ]),
})
export type Link = z.infer<typeof Link>

export const Links = z.object({
  rows: z.array(Link),
  tried: Count.describe('As many were tested; corrected for (Holm)'),
})

export const LinkedWish = LinksWish.extend(PageWish.shape).extend({
  name: z.enum(linkNames),
  happened: z.enum(['yes', 'no']).optional(),
})
export const Linked = pageOf(
  z.object({
    customerId: Id,
    name: z.string(),
    on: z.iso.date().describe('The day of the answer, or from which on one looks'),
    value: z.number().describe('Of satisfaction on a scale from 0 to 1'),
    happened: z.boolean(),
  }),
).extend({ total: Count })
