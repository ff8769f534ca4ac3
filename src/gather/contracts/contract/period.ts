import { z } from 'zod'
import { monthsIn, mostMonths, type Period as NamedOrMonths, periodOf, periods } from '../billing/period.ts'

const written = new RegExp(`^(?:${periods.join('|')}|([1-9]\\d{0,3}) months)$`)

/** How often something is paid, as `period.ts` says; apart from it, because screens need no shapes to say a price. */
export type Period = NamedOrMonths
export const Period: z.ZodType<Period, Period> = z
  .string()
  .regex(written)
  .refine((period) => monthsIn(period) <= mostMonths)
  .describe(`${periods.join(', ')}, or any number of months up to ${mostMonths}: “18 months”`)
  .overwrite((period) => periodOf(monthsIn(period)))
