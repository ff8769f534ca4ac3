import { z } from 'zod'
import { ById, Day, Id, Instant, Nothing, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { Doing } from '../../see/scorecards/contract.ts'
import { PlayKind, Said, Texts } from '../plays/contract.ts'
import { figureNames, mostADay, promptHours } from './contract/limits.ts'

const Count = z.number().int()
const whole = (least: number, most: number) => z.number().int().min(least).max(most)
/** What asks for it, each `null` where it is not looked at; one that holds is enough. */
const Asks = {
  survey: z.string().trim().min(1).max(200).nullable().describe('Answers of this survey alone; `null` for any'),
  npsAtMost: whole(0, 10).nullable(),
  csatAtMost: whole(1, 10)
    .nullable()
    .describe('Of satisfaction on a scale of `csatScale` steps; other scales are not looked at'),
  csatScale: whole(2, 10),
  cesAtLeast: whole(1, 7).nullable().describe('Of effort, 1 little to 7 much'),
  phrases: z
    .array(z.string().trim().min(1).max(100))
    .max(50)
    .describe('Words, in whichever text of the answer they stand'),
}
const Play = {
  kind: PlayKind,
  doing: Doing,
  dueInDays: whole(0, 60).describe('Working days until it is due'),
  withinDays: whole(1, 90).describe('Answers that are older when they come in open nothing'),
  ownerId: Id.nullable().describe('Who does it; `null` for whoever looks after the customer'),
  fallbackId: Id.nullable().describe('Who does it where nobody looks after the customer; `null` for nobody'),
}

/** Which answers open which play. */
export const FollowUpRule = z.object({
  id: Id,
  ...Asks,
  ...Play,
  act: Said,
  by: z.string(),
  at: Instant,
  pause: z.object({ by: z.string(), at: Instant }).nullable(),
})
export type FollowUpRule = z.infer<typeof FollowUpRule>

export const RuleWish = z.object({
  survey: Asks.survey.default(null),
  npsAtMost: Asks.npsAtMost.default(null),
  csatAtMost: Asks.csatAtMost.default(null),
  csatScale: Asks.csatScale.default(5),
  cesAtLeast: Asks.cesAtLeast.default(null),
  phrases: Asks.phrases.default([]),
  kind: Play.kind.default('risk'),
  act: Texts,
  doing: Play.doing.default('call'),
  dueInDays: Play.dueInDays.default(2),
  withinDays: Play.withinDays.default(14),
  ownerId: Play.ownerId.default(null),
  fallbackId: Play.fallbackId.default(null),
})
export type RuleWish = z.infer<typeof RuleWish>

export const RuleChange = z.object({ ...Asks, ...Play, act: Texts }).partial()
export type RuleChange = z.infer<typeof RuleChange>

const states = ['open', 'contacted', 'closed', 'withdrawn'] as const
export const FollowUpState = z.enum(states)
export type FollowUpState = z.infer<typeof FollowUpState>

/** Which follow-ups a figure is made of. */
export const FigureName = z.enum(figureNames)
export type FigureName = z.infer<typeof FigureName>

const scores = { nps: Count.nullable(), csat: z.number().nullable(), csatScale: Count, ces: z.number().nullable() }

/** An answer that asked for a reply, and what became of it. */
export const FollowUp = z.object({
  playId: Id,
  responseId: Id,
  customerId: Id,
  customerName: z.string(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  survey: z.string(),
  ...scores,
  answeredAt: z.date(),
  openedAt: z.date(),
  state: FollowUpState,
  contactedAt: z.date().nullable(),
  /** From the answer to the contact. */
  hours: z.number().nullable(),
  /** The person's next score of the same kind: after the contact, or where there was none after the answer. */
  next: z.object({ score: z.number(), change: z.enum(['better', 'same', 'worse']), answeredAt: z.date() }).nullable(),
  isStillCustomer: z.boolean(),
})
export type FollowUp = z.infer<typeof FollowUp>

/** What became of those who were spoken to, or not: of `all`, `again` gave such a score anew. */
const Afterwards = z.object({ all: Count, again: Count, better: Count, same: Count, worse: Count, still: Count })

export const FollowUpFigures = z.object({
  from: Day,
  until: Day,
  opened: Count.describe('Plays that answers of these days opened, without those that the house withdrew'),
  open: Count,
  contacted: Count.describe('Closed as done with a contact'),
  closed: Count.describe('Closed without one'),
  withdrawn: Count,
  due: Count.describe(
    `Of \`opened\`, those answered ${promptHours} hours ago or earlier: the denominator of \`promptShare\``,
  ),
  prompt: Count.describe(`Of \`due\`, those with a contact within ${promptHours} hours of the answer`),
  promptShare: z.number().nullable().describe('In percent with one decimal; `null` where `due` is 0'),
  medianHours: z
    .number()
    .nullable()
    .describe('From the answer to the contact, of `contacted`; `null` where there is none'),
  afterContact: Afterwards,
  others: Afterwards.describe(
    'Of `due`, those without a contact so far; and those, as old, who answered anew before there was one',
  ),
  ofNobody: Count.describe('Answers that ask for a reply and are of no customer, so that nobody can be called'),
  leftOut: Count.describe(`Answers that opened nothing since ${mostADay} plays had been opened that day`),
})
export type FollowUpFigures = z.infer<typeof FollowUpFigures>

const Span = { from: Day.optional(), until: Day.optional() }
const reads = 'plays.read' as const
const designs = 'health.design' as const

export const contract = {
  rules: operation({
    method: 'GET',
    path: '/follow-up-rules',
    summary: 'Which answers of surveys open a play, those switched off last',
    permission: reads,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(versioned(FollowUpRule)) })),
  addRule: operation({
    method: 'POST',
    path: '/follow-up-rules',
    summary: 'Open a play for each answer that comes in or is changed from now on and asks for it',
    permission: designs,
  })
    .input(RuleWish)
    .output(versioned(FollowUpRule)),
  changeRule: operation({
    method: 'PATCH',
    path: '/follow-up-rules/{id}',
    summary: 'Change which answers ask for it and what is opened; plays that are open stay as they are',
    permission: designs,
  })
    .input(ById.extend(RuleChange.shape))
    .output(versioned(FollowUpRule)),
  pauseRule: operation({
    method: 'POST',
    path: '/follow-up-rules/{id}/pause',
    summary: 'Switch a rule off; the plays that it opened stay open',
    permission: designs,
  })
    .input(ById)
    .output(FollowUpRule),
  resumeRule: operation({
    method: 'DELETE',
    path: '/follow-up-rules/{id}/pause',
    summary: 'Switch a rule on again, for answers from then on',
    permission: designs,
    effect: 'changes',
  })
    .input(ById)
    .output(FollowUpRule),
  figures: operation({
    method: 'GET',
    path: '/follow-up-figures',
    summary: 'How soon answers were followed up, and what became of those that were and of those that were not',
    permission: reads,
  })
    .input(z.object(Span))
    .output(FollowUpFigures),
  list: operation({
    method: 'GET',
    path: '/follow-ups',
    summary: 'The answers behind a figure, the latest first',
    permission: reads,
  })
    .input(PageWish.extend({ ...Span, figure: FigureName.default('opened') }))
    .output(pageOf(FollowUp).extend({ total: Count })),
  answer: operation({
    method: 'GET',
    path: '/follow-ups/{id}/answer',
    summary: 'What was answered, by the id of the play that it opened, in the words that are on record now',
    permission: 'customers.read',
  })
    .input(ById)
    .output(
      z.object({
        responseId: Id,
        personId: Id.nullable(),
        personName: z.string().nullable(),
        survey: z.string(),
        ...scores,
        answeredAt: z.date(),
        texts: z.array(z.object({ question: z.string(), said: z.string() })).describe('The comment has no question'),
        isWithheld: z.boolean().describe('Who answered withdrew the consent to analysis: their words are not shown'),
      }),
    ),
}
