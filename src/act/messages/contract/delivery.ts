import { z } from 'zod'
import { Day, Id } from '#platform/contract.ts'
import { returnedKinds } from '#platform/outside/returned/kinds.ts'
import { Chosen, SendingChannel, SmsLength } from '../../channels/contract.ts'
import { Missing } from '../../content/contract.ts'
import { verdicts } from '../may/kinds.ts'
import { DeliveryState, MessageClass, SentFor } from './message.ts'

export const Because = z.enum(verdicts)
export type Because = z.infer<typeof Because>

/** What was found of a channel of the message for one person, with the reason in the reader's language. */
const Found = z.object({ channel: SendingChannel, may: z.boolean(), because: Because, reason: z.string() })

/** Why a message goes to somebody over this channel, where it may go over several; null where it may not go, or over one alone. */
const choice = {
  chosen: Chosen.nullable(),
  /** The same in the reader's language. */
  chosenReason: z.string().nullable(),
  /** What was found over each channel of the message; empty where it has one. */
  ways: z.array(Found),
}

/** One message to one person: whether it may, why, and what came of it. */
export const Delivery = z.object({
  id: Id,
  messageId: Id,
  class: MessageClass,
  purpose: SentFor,
  subject: z.string(),
  personId: Id,
  personName: z.string(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  channel: SendingChannel,
  ...choice,
  /** Which channel had refused it before, and in which words. */
  fellBackFrom: SendingChannel.nullable(),
  fellBackBecause: z.string().nullable(),
  address: z.string().nullable(),
  locale: z.enum(['en', 'ja']),
  may: z.boolean(),
  because: Because,
  /** The reason in the reader's language, with what is missing. */
  reason: z.string(),
  /** What the letter lacked for this person. */
  missing: z.array(Missing),
  decisionId: Id.nullable(),
  decidedOn: Day.nullable(),
  suppressionId: Id.nullable(),
  state: DeliveryState,
  attempts: z.number().int(),
  /** What the mail server or the provider answered last, in its own words. */
  answer: z.string().nullable(),
  orderedAt: z.date(),
  orderedBy: z.string().nullable(),
  judgedAt: z.date(),
  /** When it reached the present state. */
  at: z.date(),
  /** Until when it is not handed over (quiet hours, a morning, a mail server that asked to come again); null where that is not to come. */
  waitsUntil: z.date().nullable(),
  /** Where it is a sending rate of its receiver, or the warm-up of the domain, that keeps it. */
  waitsFor: z.enum(['rate', 'warmUp']).nullable(),
  /** By which clock quiet hours and mornings are, and whose that is. */
  zone: z.string(),
  zoneOf: z.enum(['person', 'workspace']),
})
export type Delivery = z.infer<typeof Delivery>

/** What a message would be for one person: may it, and how it would read. */
export const Preview = z.object({
  may: z.boolean(),
  because: Because,
  reason: z.string(),
  decisionId: Id.nullable(),
  decidedOn: Day.nullable(),
  channel: SendingChannel,
  ...choice,
  to: z.string().nullable(),
  locale: z.enum(['en', 'ja']),
  subject: z.string(),
  text: z.string(),
  /** The part in HTML where it is made of a template; there what is missing stands in brackets. */
  html: z.string().nullable(),
  missing: z.array(Missing),
  /** How long it is as a short message; null over other channels. */
  length: SmsLength.nullable(),
})

export const ReturnedKind = z.enum(returnedKinds)
export type ReturnedKind = z.infer<typeof ReturnedKind>

/** A mail that came back, or an answer, as it was read. */
export const ReturnedMail = z.object({
  id: Id,
  kind: ReturnedKind,
  /** To whom ours did not come, or who wrote. */
  address: z.string().nullable(),
  /** RFC 3463, such as 5.1.1, where it is said. */
  status: z.string().nullable(),
  said: z.string(),
  receivedAt: z.date(),
  /** Which of our letters it is about; null where that is not certain. */
  deliveryId: Id.nullable(),
  messageId: Id.nullable(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  customerId: Id.nullable(),
})
export type ReturnedMail = z.infer<typeof ReturnedMail>
