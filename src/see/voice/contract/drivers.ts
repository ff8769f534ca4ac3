import { z } from 'zod'
import { lengths } from '#platform/wording/lengths.ts'
import { Said } from '../../figures/contract.ts'

const Count = z.number().int()

export const QuestionsWish = z.object({ survey: z.string().max(lengths.id) })

export const Questions = z.object({
  rows: z.array(
    z.object({
      key: z.string().describe('In answer:<key> of slices'),
      name: Said,
      isOrdinal: z.boolean().describe('It is answered by numbers in an order'),
      values: z.array(z.object({ value: z.string(), name: Said })).describe('What may be chosen'),
      scoreOf: z.enum(['nps', 'csat', 'ces']).nullable().describe('The score that it makes itself'),
    }),
  ),
})

export const connections = ['higher', 'lower', 'no connection seen', 'cannot say'] as const
export type Connection = (typeof connections)[number]

/** What one question, or one option of it, has to do with the score. */
export const Driver = z.object({
  key: z.string().describe('Of the question, in answer:<key> of slices'),
  name: Said,
  option: z.object({ value: z.string(), name: Said }).nullable().describe('null: the answers have an order'),
  n: Count.nullable().describe(
    'Who answered it so, or at all where answers have an order; null where that is too few to be told',
  ),
  others: Count.nullable().describe('Who answered it otherwise; null where answers have an order'),
  effect: z
    .discriminatedUnion('known', [
      z.object({
        known: z.literal(true),
        value: z.number(),
        low: z.number().nullable().describe('95% interval, not widened for the number that was tried'),
        high: z.number().nullable(),
      }),
      z.object({ known: z.literal(false), because: Said }),
    ])
    .describe(
      'Spearman’s rank correlation where answers have an order; else the score of who chose the option less that of who chose another',
    ),
  connection: z
    .enum(connections)
    .describe(
      'The score is higher, or lower, the higher the answer, or of who chose this; corrected for all that were tried',
    ),
  says: Said.describe('The same in a sentence'),
})
export type Driver = z.infer<typeof Driver>

export const Drivers = z.object({
  from: z.iso.date().describe('The end of this day'),
  to: z.iso.date(),
  /** Whose score counts. */
  n: Count,
  rows: z.array(Driver),
  tried: Count.describe('As many were tested; corrected for (Holm)'),
})
export type Drivers = z.infer<typeof Drivers>
