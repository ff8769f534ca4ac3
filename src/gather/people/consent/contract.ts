import { z } from 'zod'
import { Day, Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'

/** What may be asked of a person. `analysis` is the use of what they do with the product; `quotes` the use of their words. */
export const purposes = ['analysis', 'service', 'marketing', 'surveys', 'news', 'quotes'] as const
export const channels = ['email', 'phone', 'sms', 'line', 'post', 'product'] as const
/** On what a purpose rests. */
export const bases = ['consent', 'contract', 'legitimateInterest', 'legalObligation'] as const
export const methods = ['form', 'paper', 'orally', 'themselves', 'imported', 'businessCard', 'published'] as const

export const Purpose = z.enum(purposes)
export type Purpose = z.infer<typeof Purpose>
/** Whoever wants nothing any more refuses everything at once; nobody agrees to everything at once. */
export const DecidedPurpose = z.enum([...purposes, 'everything'])
export type DecidedPurpose = z.infer<typeof DecidedPurpose>
export const Channel = z.enum(channels)
export type Channel = z.infer<typeof Channel>
export const Basis = z.enum(bases)
export type Basis = z.infer<typeof Basis>
export const Method = z.enum(methods)
export type Method = z.infer<typeof Method>

/** Analysis and quotes reach nobody: no channel is asked for. */
export function hasChannel(purpose: DecidedPurpose): boolean {
  return purpose !== 'analysis' && purpose !== 'quotes'
}

export const Consent = z.object({
  id: Id,
  purpose: DecidedPurpose,
  /** Null where the decision names none and holds for all of them. */
  channel: Channel.nullable(),
  given: z.boolean(),
  basis: Basis.nullable(),
  method: Method.nullable(),
  evidence: z.string().nullable(),
  source: z.string().nullable(),
  /** The last day on which it holds. */
  expiresOn: Day.nullable(),
  decidedAt: z.date(),
  recordedAt: z.date(),
  author: z.string(),
  note: z.string().nullable(),
})
export type Consent = z.infer<typeof Consent>

const text = z.string().trim().max(lengths.text)
export const ConsentWish = z.object({
  purpose: DecidedPurpose,
  given: z.boolean(),
  channel: Channel.nullable().optional(),
  basis: Basis.nullable().optional().describe('On what it rests; the consent of the person where left out'),
  method: Method.nullable().optional().describe('How it was said; not known where left out'),
  evidence: z
    .string()
    .trim()
    .max(lengths.subject)
    .nullable()
    .optional()
    .describe('A text or an address that proves it'),
  source: text.nullable().optional().describe('Where it comes from: a form, an event, another system'),
  on: Day.optional().describe('The day on which it was said; now where left out'),
  expiresOn: Day.nullable().optional().describe('The last day on which it holds'),
  note: text.nullable().optional(),
})
export type ConsentWish = z.infer<typeof ConsentWish>

/** Why a question has its answer. */
export const reasons = [
  'agreed',
  'contract',
  'legitimateInterest',
  'legalObligation',
  'erased',
  'left',
  'refusedEverything',
  'withdrawn',
  'withdrawnForChannel',
  'expired',
  'publishedAddress',
  'businessCard',
  'advertising',
  'beyondContract',
  'beyondObligation',
  'onlyOwnConsent',
  'otherChannel',
  'nothing',
] as const
export const Reason = z.enum(reasons)
export type Reason = z.infer<typeof Reason>

export const MayWe = z.object({
  answer: z.enum(['yes', 'no', 'unknown']),
  because: Reason,
  /** The decision that settles it, and its day. */
  decisionId: Id.nullable(),
  on: Day.nullable(),
})
export type MayWe = z.infer<typeof MayWe>
