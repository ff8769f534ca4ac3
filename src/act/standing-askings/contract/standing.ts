import { z } from 'zod'
import { Day, Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { AskBecause, AskingWish, Figures, Reminding } from '../../askings/contract.ts'
import { InLanguages, Lack } from '../../messages/contract.ts'
import { Audience, AudienceListed } from '../../sends/contract.ts'
import { limits } from './limits.ts'

const Count = z.number().int()
const days = (least: number, most: number) => z.number().int().min(least).max(most)

/** What makes it somebody's turn. */
export const Trigger = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('every'),
    days: days(limits.everyLeast, limits.everyMost).describe(
      'Everybody who is meant, each on a day of their own, again and again after so many days',
    ),
  }),
  z.object({
    kind: z.literal('caseClosed'),
    days: days(0, 60).describe('So many days after a case was closed, whoever asked; where that is not known nobody'),
  }),
  z.object({
    kind: z.literal('event'),
    name: z.string().trim().min(1).max(200),
    days: days(0, 365).describe(
      'So many days after an event of this name: its person, or where it tells none, the people of its customer who are meant',
    ),
  }),
  z.object({
    kind: z.literal('contract'),
    day: z.enum(['starts', 'ends']),
    days: days(-180, 365).describe('So many days after the day of a contract, before it where negative: who is meant'),
  }),
])
export type Trigger = z.infer<typeof Trigger>

const { name, questionnaireId, reminding, openDays, said, reminder } = AskingWish.shape
export const StandingWish = z.object({
  name: name.max(lengths.text - 20),
  questionnaireId,
  audience: Audience,
  trigger: Trigger,
  sameDays: days(0, 732)
    .optional()
    .describe(
      'Nobody is asked this questionnaire twice within so many days; 90 where left out, or a week less than `every`',
    ),
  reminding,
  openDays,
  graceDays: days(0, limits.grace)
    .default(3)
    .describe(
      'A turn is asked so many days late, where the house stood still or it was not known in time; later it is missed',
    ),
  onNewVersion: z
    .enum(['goOn', 'pause'])
    .default('goOn')
    .describe('Where another version of the questionnaire is published: ask that, or pause until somebody resumes'),
  fromOn: Day.nullable().default(null).describe('Nobody has a turn before; `null` for the day on which it is started'),
  untilOn: Day.nullable()
    .default(null)
    .describe('The last day on which somebody has a turn; `null` for until it is ended'),
  said,
  reminder,
})
export type StandingWish = z.infer<typeof StandingWish>

export const standingStates = ['draft', 'active', 'paused', 'ended'] as const
export const StandingState = z.enum(standingStates)
export type StandingState = z.infer<typeof StandingState>

export const PausedBecause = z.enum(['byHand', 'newVersion', 'notInUse', 'restored'])
export type PausedBecause = z.infer<typeof PausedBecause>

export const turnStates = ['waiting', 'asked', 'heldBack', 'missed'] as const
export const TurnState = z.enum(turnStates)
export type TurnState = z.infer<typeof TurnState>

/** Why: what askings say, or why nobody was asked at all. */
export const TurnBecause = z.enum([...AskBecause.options, 'late', 'paused', 'notReady', 'leftAudience', 'ended'])
export type TurnBecause = z.infer<typeof TurnBecause>

export const Standing = z.object({
  id: Id,
  name: z.string(),
  questionnaire: z.object({ id: Id, name: z.string(), isRetired: z.boolean() }),
  audience: Audience,
  trigger: Trigger,
  sameDays: Count,
  reminding: Reminding,
  openDays: Count,
  graceDays: Count,
  onNewVersion: z.enum(['goOn', 'pause']),
  fromOn: Day.nullable(),
  untilOn: Day.nullable(),
  said: InLanguages,
  reminder: InLanguages,
  state: StandingState,
  pause: z.object({ because: PausedBecause, reason: z.string(), by: z.string(), at: z.date() }).nullable(),
  /** The first day on which somebody has a turn, once it was started. */
  activeFrom: Day.nullable(),
  startedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  /** Turns by what became of them. */
  turns: z.object({ waiting: Count, asked: Count, heldBack: Count, missed: Count }),
  author: z.string(),
  authorName: z.string().nullable(),
  createdAt: z.date(),
})
export type Standing = z.infer<typeof Standing>

/** As it stands in a list. */
export const StandingListed = Standing.omit({ said: true, reminder: true }).extend({ audience: AudienceListed })
export type StandingListed = z.infer<typeof StandingListed>

/** With why it asks nobody as it stands. */
export const StandingFound = Standing.extend({ lacks: z.array(Lack) })

const person = {
  personId: Id,
  personName: z.string(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
}

export const Turn = z.object({
  id: Id,
  ...person,
  dueOn: Day,
  state: TurnState,
  because: TurnBecause.nullable(),
  reason: z.string().nullable(),
  askingId: Id.nullable(),
})
export type Turn = z.infer<typeof Turn>

/** What came of one month: of the askings that were begun in it, and of the turns that were due in it. */
export const Month = z.object({
  month: z.string().describe('`YYYY-MM`, in the zone of the workspace'),
  ...Figures.pick({ asked: true, went: true, rate: true }).shape,
  wholly: Count,
  heldBack: Count.describe(
    'Turns that were due in it and asked nobody, and those of whom it turned out when they came',
  ),
  missed: Count,
})
export type Month = z.infer<typeof Month>

export const ForecastDay = z.object({ day: Day, due: Count, asks: Count.nullable() })
export const Forecast = z.object({
  days: z.array(ForecastDay),
  due: Count,
  /** `null` where so many turns are due that it does not say who would be asked. */
  asks: Count.nullable(),
  groups: z.array(z.object({ because: TurnBecause, reason: z.string(), asks: z.boolean(), turns: Count })),
})
export type Forecast = z.infer<typeof Forecast>

export const ForecastTurn = z.object({
  ...person,
  dueOn: Day,
  asks: z.boolean(),
  because: TurnBecause,
  reason: z.string(),
})
export type ForecastTurn = z.infer<typeof ForecastTurn>
