import { z } from 'zod'

export const others = ['keep', 'remove'] as const

export const FileWish = z.object({
  yaml: z.string().max(2_000_000),
  others: z.enum(others).default('keep').describe('What becomes of KPIs and hypotheses that the file does not name'),
})
export type FileWish = z.infer<typeof FileWish>

const Count = z.number().int()
/** How many KPIs, and the hypotheses beside them, became what. */
export const Taken = z.object({
  added: Count,
  changed: Count,
  unchanged: Count,
  removed: Count,
  hypothesesAdded: Count,
  hypothesesRemoved: Count,
  notInFile: z.array(z.string()).describe('Keys of the KPIs that the file does not name and that stay'),
})
export type Taken = z.infer<typeof Taken>
