import { z } from 'zod'
import { Day, Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { PersonRole } from '../../../gather/people/contract.ts'
import { Chosen, SendingChannel } from '../../channels/contract.ts'
import { Because, DeliveryState, Lack, MessageClass, SentFor } from '../../messages/contract.ts'

const roles = z
  .array(PersonRole)
  .max(5)
  .default([])
  .describe('At organisations only people with one of these roles; without any, everybody there')

const atCustomers = [
  z.object({ kind: z.literal('segment'), segmentId: Id, roles }),
  z.object({ kind: z.literal('filter'), filter: z.record(z.string(), z.unknown()), roles }),
] as const
/** Who is meant: at customers everybody, or those with a role there; a customer who is a person is meant themself. */
export const Audience = z.discriminatedUnion('kind', [
  ...atCustomers,
  z.object({ kind: z.literal('people'), personIds: z.array(Id).min(1).max(10_000) }),
])
export type Audience = z.infer<typeof Audience>

/** The same in a list: of people by name so many. */
export const AudienceListed = z.discriminatedUnion('kind', [
  ...atCustomers,
  z.object({ kind: z.literal('people'), count: z.number().int() }),
])
export type AudienceListed = z.infer<typeof AudienceListed>

export const SendWish = z.object({
  name: z.string().trim().min(1).max(lengths.text),
  messageId: Id,
  audience: Audience,
})
export type SendWish = z.infer<typeof SendWish>

export const sendStates = ['draft', 'looking', 'ready', 'scheduled', 'sending', 'stopped', 'done'] as const
export const SendState = z.enum(sendStates)
export type SendState = z.infer<typeof SendState>

/** When it goes; in the morning is at nine in the zone of each person, else in that of the workspace. */
export const Goes = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at once') }),
  z.object({ kind: z.literal('at an instant'), at: z.coerce.date() }),
  z.object({ kind: z.literal('in the morning'), on: Day }),
])
export type Goes = z.infer<typeof Goes>

const Count = z.number().int()
/** So many people of whom the dry run says the same, and why. */
export const Group = z.object({
  because: Because,
  reason: z.string(),
  may: z.boolean(),
  channel: SendingChannel,
  /** Why over this channel, where the message may go over several and may go to them. */
  chosen: Chosen.nullable(),
  chosenReason: z.string().nullable(),
  people: Count,
})
export type Group = z.infer<typeof Group>

export const Look = z.object({
  at: z.date(),
  /** `null` where people were named, and no customers. */
  customers: Count.nullable(),
  /** Of these, so many have nobody who is meant. */
  without: Count.nullable(),
  people: Count,
  may: Count,
  groups: z.array(Group),
  /** To how many it goes over each channel, the most first. */
  byChannel: z.array(z.object({ channel: SendingChannel, people: Count })),
  /** Whether the message was changed since, so that it is to be made again. */
  isStale: z.boolean(),
})
export type Look = z.infer<typeof Look>

const By = z.object({ by: z.string(), name: z.string().nullable(), at: z.date() })
export const Send = z.object({
  id: Id,
  name: z.string(),
  /** `subject`: what the template is called, where it is made of one. */
  message: z.object({
    id: Id,
    class: MessageClass,
    purpose: SentFor,
    channels: z.array(SendingChannel),
    subject: z.string(),
    changedAt: z.date(),
  }),
  audience: Audience,
  state: SendState,
  goes: Goes.nullable(),
  startsAt: z.date().nullable(),
  look: Look.nullable(),
  needsApproval: z.boolean(),
  approval: By.nullable(),
  /** People whose turn has not come: they are judged and reserved for when it does. */
  unreserved: Count,
  /**
   * How many letters wait for a time (quiet hours, mornings, a mail server that asked to come again, and of all so many for a sending rate
   * and for the warm-up), and for which first and last.
   */
  waits: z.object({ letters: Count, forRate: Count, forWarmUp: Count, from: z.date(), until: z.date() }).nullable(),
  /** Those whose turn came, by what became of it. */
  counts: z.record(DeliveryState, Count),
  /** Those whose turn came and who count in none of these: they have the message by another way, another send took them over, or they were deleted. */
  elsewhere: Count,
  author: z.string(),
  authorName: z.string().nullable(),
  createdAt: z.date(),
  endedAt: z.date().nullable(),
})
export type Send = z.infer<typeof Send>

/** As it stands in a list. */
export const SendListed = Send.extend({ audience: AudienceListed })
export type SendListed = z.infer<typeof SendListed>

export const Approved = z.object({
  id: Id,
  messageChangedAt: z.coerce.date().describe('When the message was last changed, as it was read (`message.changedAt`)'),
})

export const SendFound = Send.extend({
  /** Why the message cannot go as it stands. */
  lacks: z.array(Lack),
})

/** Somebody of the dry run. */
export const Meant = z.object({
  personId: Id,
  personName: z.string(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  channel: SendingChannel,
  chosen: Chosen.nullable(),
  chosenReason: z.string().nullable(),
  address: z.string().nullable(),
  because: Because,
  reason: z.string(),
  may: z.boolean(),
})
export type Meant = z.infer<typeof Meant>
