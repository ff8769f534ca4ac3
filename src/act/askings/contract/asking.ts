import { z } from 'zod'
import { Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { Because, InLanguages, Lack } from '../../messages/contract.ts'
import { Audience, AudienceListed } from '../../sends/contract.ts'
import { limits } from './limits.ts'

const Count = z.number().int()
const days = (least: number, most: number) => z.number().int().min(least).max(most)

/** How many of those who can be asked: all, so many, or a share in percent; the same people however often the dry run is made. */
export const Draw = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('count'), count: z.number().int().min(1).max(1_000_000) }),
  z.object({ kind: z.literal('percent'), percent: z.number().int().min(1).max(100) }),
])
export type Draw = z.infer<typeof Draw>

export const Reminding = z.object({
  most: days(0, limits.reminders).describe('At most so many reminders; none is 0'),
  days: days(1, 60).describe('So many days after the asking, and between two of them'),
})
export type Reminding = z.infer<typeof Reminding>

export const AskingWish = z.object({
  name: z.string().trim().min(1).max(lengths.text),
  questionnaireId: Id,
  audience: Audience,
  draw: Draw.default({ kind: 'all' }),
  isAnonymous: z
    .boolean()
    .default(false)
    .describe('One address for all: nobody knows who answered, so everybody is reminded, or nobody'),
  sameDays: days(0, 732).default(90).describe('Nobody is asked this questionnaire twice within so many days'),
  reminding: Reminding.default({ most: 1, days: 7 }),
  openDays: days(1, 180).default(21).describe('It closes so many days after it was started'),
  said: InLanguages.partial()
    .optional()
    .describe('What the mail says above the first question; ready words where left out'),
  reminder: InLanguages.partial().optional().describe('The same of a reminder'),
})
export type AskingWish = z.infer<typeof AskingWish>

export const askingStates = ['draft', 'looking', 'ready', 'open', 'stopped', 'closed'] as const
export const AskingState = z.enum(askingStates)
export type AskingState = z.infer<typeof AskingState>

/** Why somebody is asked or not: what messages say, or that they rest, or were not drawn. */
export const AskBecause = z.enum([...Because.options, 'askedThis', 'askedLately', 'notDrawn'])
export type AskBecause = z.infer<typeof AskBecause>

export const Group = z.object({ because: AskBecause, reason: z.string(), asks: z.boolean(), people: Count })
export const Look = z.object({
  at: z.date(),
  /** `null` where people were named, and no customers. */
  customers: Count.nullable(),
  /** Of these, so many have nobody who is meant. */
  without: Count.nullable(),
  people: Count,
  asks: Count,
  groups: z.array(Group),
  /** Whether what the mail says was changed since, so that it is to be made again. */
  isStale: z.boolean(),
})

/** What came of it, in people. */
export const Figures = z.object({
  /** Whose turn came and who may be asked: `waiting`, `went`, `cameBack` and `notSent` together. */
  asked: Count,
  /** Whose turn came and who may not be asked any more, with the reasons. */
  heldBack: Count,
  /** Whose turn has not come. */
  unreserved: Count,
  /** Whose mail has not left the house. */
  waiting: Count,
  /** Whose mail arrived as far as anybody knows; whoever answered was reached, whatever came back. */
  went: Count,
  cameBack: Count,
  /** Refused by the mail server, or withdrawn before it left. */
  notSent: Count,
  /** To whom a reminder went. */
  reminded: Count,
  /**
   * Of `went` who answered all that is required, and who began. Of an anonymous asking it is answers, of days that are over, `null` where
   * fewer than five were reached; and nobody knows who began.
   */
  wholly: Count.nullable(),
  partly: Count.nullable(),
  /** `wholly` of `went`, in percent with one decimal; `null` where it went to nobody, or `wholly` is. */
  rate: z.number().nullable(),
})
export type Figures = z.infer<typeof Figures>

export const Asking = z.object({
  id: Id,
  name: z.string(),
  questionnaire: z.object({ id: Id, name: z.string(), isRetired: z.boolean() }),
  isAnonymous: z.boolean(),
  audience: Audience,
  draw: Draw,
  sameDays: Count,
  reminding: Reminding,
  openDays: Count,
  messageId: Id,
  /** Which standing asking began it by itself. */
  standingId: Id.nullable(),
  said: InLanguages,
  reminder: InLanguages,
  state: AskingState,
  look: Look.nullable(),
  figures: Figures.nullable(),
  startedAt: z.date().nullable(),
  closesAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  author: z.string(),
  authorName: z.string().nullable(),
  createdAt: z.date(),
})
export type Asking = z.infer<typeof Asking>

/** As it stands in a list. */
export const AskingListed = Asking.omit({ said: true, reminder: true, look: true }).extend({ audience: AudienceListed })
export type AskingListed = z.infer<typeof AskingListed>

/** With why it cannot go as it stands. */
export const AskingFound = Asking.extend({ lacks: z.array(Lack) })

const person = {
  personId: Id,
  personName: z.string(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
}
/** Somebody of the dry run. */
export const Meant = z.object({
  ...person,
  address: z.string().nullable(),
  because: AskBecause,
  reason: z.string(),
  asks: z.boolean(),
})
export type Meant = z.infer<typeof Meant>

export const figureNames = [
  'waiting',
  'went',
  'cameBack',
  'notSent',
  'heldBack',
  'reminded',
  'wholly',
  'partly',
  'silent',
] as const
/** Which people a figure is made of; `silent` are those whom it reached and who gave no answer. */
export const FigureName = z.enum(figureNames)
export type FigureName = z.infer<typeof FigureName>

/** Somebody whose turn came, with what came of it; of an anonymous asking not whether they answered. */
export const AskedPerson = z.object({
  ...person,
  because: AskBecause,
  reason: z.string(),
  askedAt: z.date(),
  wentAt: z.date().nullable(),
  reminders: Count,
  answered: z.enum(['wholly', 'partly', 'not', 'unknown']),
  answeredAt: z.date().nullable(),
})
export type AskedPerson = z.infer<typeof AskedPerson>
