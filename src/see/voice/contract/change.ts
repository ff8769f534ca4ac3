import { z } from 'zod'
import { Said } from '../../figures/contract.ts'

const Count = z.number().int()
const Unknown = z.object({ known: z.literal(false), because: Said })

/** What changed within the people who answered in both periods; answers that name no person are in none. */
export const Within = z.discriminatedUnion('known', [
  z.object({
    known: z.literal(true),
    pairs: Count.describe('People who answered in both'),
    up: Count.describe('Whose answer rose; of satisfaction who became satisfied'),
    down: Count,
    difference: z.number(),
    low: z
      .number()
      .nullable()
      .describe('95% interval; of NPS and effort none under 30 people, or where all changed alike'),
    high: z.number().nullable(),
    isBeyondChance: z.boolean(),
  }),
  Unknown,
])
export type Within = z.infer<typeof Within>

/** The score of a period less that of the one before it. */
export const Change = z.discriminatedUnion('known', [
  z.object({
    known: z.literal(true),
    difference: z.number(),
    low: z.number().nullable().describe('95% interval; of effort none where either has fewer than 30, or all alike'),
    high: z.number().nullable(),
    isBeyondChance: z.boolean(),
    inBoth: Count.describe('Who answered in both: here the two are told as separate groups all the same'),
    within: Within.describe('The same within the people who answered in both'),
  }),
  Unknown,
])
export type Change = z.infer<typeof Change>
