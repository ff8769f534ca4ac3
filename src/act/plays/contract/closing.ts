import { z } from 'zod'
import { ById, Day, Id, Instant, operation } from '#platform/contract.ts'
import { Doing } from '../../../see/scorecards/contract.ts'
import { PlayKind, Said, Texts } from './rules.ts'

const states = ['open', 'snoozed', 'done', 'dismissed'] as const
export const PlayState = z.enum(states)
export type PlayState = z.infer<typeof PlayState>

export const Reason = z.string().trim().min(1).max(1000)

export const Play = z.object({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  kind: PlayKind,
  /** What it answers to: one customer has one open play per reason. */
  reason: z.string(),
  because: Said,
  act: Said,
  /** What the act is, so that a screen opens it. */
  doing: Doing,
  state: PlayState,
  ownerId: Id.nullable(),
  dueOn: Day,
  /** Whether somebody said by when; otherwise the house did. */
  promised: z.boolean(),
  /** Why nobody works on that day, at ours or at the customer's, or why it is not known; `null` where both do. */
  dueNotWorked: Said.nullable(),
  openedAt: Instant,
  openedBy: z.string(),
  snooze: z.object({ until: Day, reason: z.string(), by: z.string(), at: Instant }).nullable(),
  completion: z.object({ note: z.string(), by: z.string(), at: Instant }).nullable(),
  dismissal: z.object({ reason: z.string(), by: z.string(), at: Instant }).nullable(),
})
export type Play = z.infer<typeof Play>

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

/** How a play stood where somebody decided what becomes of it: its state, and since when; `null` of an open one. */
export const AsShown = z
  .object({ state: PlayState, since: Instant.nullable() })
  .describe('How the play was shown; refused with 412 where somebody else has made something else of it since')
export type AsShown = z.infer<typeof AsShown>
const Shown = ById.extend({ insteadOf: AsShown.optional() })

const works = 'plays.work' as const

/** What somebody makes of a play, and how it is taken back. */
export const closingOperations = {
  complete: operation({
    method: 'POST',
    path: '/plays/{id}/completion',
    summary: 'Say that a play is done.',
    permission: works,
    tool: 'this_play_is_done',
  })
    .input(Shown.extend({ note: z.string().trim().max(1000).default('') }))
    .output(Play),
  finish: operation({
    method: 'POST',
    path: '/plays/{id}/outcome',
    summary: 'Log what came of a play, open the next step, and close the play, all at once.',
    permission: works,
  })
    .input(Shown.extend(FinishWish.shape))
    .output(Play),
  reopen: operation({
    method: 'DELETE',
    path: '/plays/{id}/completion',
    summary: 'Take back that a play is done, with what was logged and opened in the same go.',
    permission: works,
    effect: 'changes',
  })
    .input(Shown)
    .output(Play),
  snooze: operation({
    method: 'POST',
    path: '/plays/{id}/snooze',
    summary: 'Put a play off until a day; until then nothing opens it anew.',
    permission: works,
  })
    .input(Shown.extend({ until: Day, reason: Reason }))
    .output(Play),
  wake: operation({
    method: 'DELETE',
    path: '/plays/{id}/snooze',
    summary: 'Take a play up again before its day.',
    permission: works,
    effect: 'changes',
  })
    .input(Shown)
    .output(Play),
  dismiss: operation({
    method: 'POST',
    path: '/plays/{id}/dismissal',
    summary: 'Say that a play is not needed, and why.',
    permission: works,
  })
    .input(Shown.extend({ reason: Reason }))
    .output(Play),
  restore: operation({
    method: 'DELETE',
    path: '/plays/{id}/dismissal',
    summary: 'Take a dismissal back.',
    permission: works,
    effect: 'changes',
  })
    .input(Shown)
    .output(Play),
}
