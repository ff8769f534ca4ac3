import { z } from 'zod'
import { Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { SendingChannel } from '../../channels/contract.ts'
import { classes, sentFor } from '../may/kinds.ts'

export const MessageClass = z.enum(classes)
export const SentFor = z.enum(sentFor)

/** What is said in one language: a line, and plain paragraphs with addresses of pages in them. */
const Said = z.object({
  subject: z
    .string()
    .trim()
    .min(1)
    .max(lengths.text)
    .regex(/^[^\r\n]*$/),
  text: z.string().trim().min(1).max(lengths.comment),
})
export type Said = z.infer<typeof Said>
/** At least one language; whoever reads the other gets this one. */
export const InLanguages = z.object({ en: Said.nullable(), ja: Said.nullable() })

export const MessageWish = z.object({
  class: MessageClass,
  purpose: SentFor.optional().describe('What the person may have decided about; that of the class where left out'),
  said: InLanguages.partial().optional().describe('By language; at least one, unless it is made of a template'),
  channels: z
    .array(SendingChannel)
    .min(1)
    .max(3)
    .optional()
    .describe(
      'Over what it may go, by e-mail where left out; of several one is chosen for each person. Over SMS and LINE the text is read, without the subject',
    ),
  templateVersionId: Id.optional().describe('The published version of a template that it is made of, instead of words'),
})
export type MessageWish = z.infer<typeof MessageWish>

/** How many deliveries are in each state. */
export const states = [
  'held back',
  'reserved',
  'handing over',
  'deferred',
  'accepted',
  'refused',
  'in doubt',
  'withdrawn',
  'returned',
  'complained',
] as const
export const DeliveryState = z.enum(states)
export type DeliveryState = z.infer<typeof DeliveryState>

/** States that are counted together: it reached them, or it is still to come. */
export const together = {
  told: ['accepted', 'complained'],
  waiting: ['reserved', 'handing over', 'deferred'],
} as const satisfies Record<string, readonly DeliveryState[]>
export const StateWish = z.enum([...states, 'told', 'waiting'])
export type StateWish = z.infer<typeof StateWish>

const Texts = z.object({ en: z.string(), ja: z.string() })
export const Message = z.object({
  id: Id,
  class: MessageClass,
  purpose: SentFor,
  channels: z.array(SendingChannel),
  /** Neither language where it is made of a template. */
  said: InLanguages,
  template: z.object({ versionId: Id, templateId: Id, name: z.string(), number: z.number().int() }).nullable(),
  author: z.string(),
  authorName: z.string().nullable(),
  createdAt: z.date(),
  changedAt: z.date(),
  /** Whether a send of it was started, so that what it says stays. */
  isSettled: z.boolean(),
  counts: z.record(DeliveryState, z.number().int()),
})
export type Message = z.infer<typeof Message>

/**
 * Why it cannot be sent as it stands, each in words: a template that is not for it, an offer about safety, who sends is not said, nothing
 * carries it, it is too long for its channel, or its template says nothing in few words. With a channel it closes that one alone.
 */
export const Lack = z.object({
  what: z.enum(['template', 'offer', 'sender', 'server', 'length', 'short']),
  channel: SendingChannel.nullable(),
  because: Texts,
})
export type Lack = z.infer<typeof Lack>

/** Over which of its channels a message can go as it stands. */
export function openOf(channels: readonly SendingChannel[], lacks: readonly Pick<Lack, 'channel'>[]): SendingChannel[] {
  return channels.filter((one) => lacks.every(({ channel }) => channel !== one))
}

/** Of what it lacks that for which it goes to nobody: what closes one channel of several does not. */
export function stopping<Of extends Pick<Lack, 'channel'>>(
  channels: readonly SendingChannel[],
  lacks: readonly Of[],
): readonly Of[] {
  return openOf(channels, lacks).length === 0 ? lacks : lacks.filter(({ channel }) => channel === null)
}
