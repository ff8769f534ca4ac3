import { z } from 'zod'
import { Day, Decimal } from '#platform/contract.ts'
import { Said } from '../../figures/contract.ts'

/** A situation with what others publish of it and what is computed here, figure by figure. */
export const Example = z.object({
  key: z.string(),
  title: Said,
  what: Said,
  /** By which definition others count. */
  source: Said,
  why: Said,
  currency: z.string(),
  from: Day,
  to: Day,
  lines: z.array(
    z.object({
      figure: Said,
      beside: z.string(),
      published: Decimal,
      here: Decimal.nullable(),
      isAmount: z.boolean(),
      isSame: z.boolean(),
    }),
  ),
})
