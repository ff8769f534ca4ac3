import { z } from 'zod'
import { Day, Id } from '#platform/contract.ts'
import { Doing } from '../../../see/scorecards/contract.ts'
import { Texts } from './rules.ts'

/** How a customer is reached. */
const contactKinds = ['call', 'mail', 'meeting'] as const

/** What came of a play: whom somebody spoke to, what was said, and what is done next by when. */
export const FinishWish = z.object({
  contact: z
    .object({ kind: z.enum(contactKinds), personIds: z.array(Id).max(100).default([]) })
    .nullable()
    .default(null)
    .describe('Logged as a contact of the customer; `null` where nobody was reached'),
  note: z.string().trim().max(1000).default(''),
  next: z
    .object({ act: Texts, doing: Doing.default('other'), dueOn: Day })
    .nullable()
    .default(null),
})
export type FinishWish = z.infer<typeof FinishWish>
