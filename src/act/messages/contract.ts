import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { Missing } from '../content/contract.ts'
import { Delivery, Preview, ReturnedKind, ReturnedMail } from './contract/delivery.ts'
import { Lack, Message, MessageWish, StateWish } from './contract/message.ts'
import { SettingsShown, SettingsWish, Suppression, SuppressionReason } from './contract/settings.ts'

export { Because, type Delivery, type ReturnedMail } from './contract/delivery.ts'
export {
  DeliveryState,
  InLanguages,
  Lack,
  type Message,
  MessageClass,
  type MessageWish,
  openOf,
  type Said,
  SentFor,
  StateWish,
  states,
  stopping,
  together,
} from './contract/message.ts'
export type { Settings, Suppression } from './contract/settings.ts'

const read = 'messages.read' as const
const send = 'messages.send' as const
const locale = z.enum(['en', 'ja']).optional()
const as = Id.optional().describe('As this person would get it; asked for where it is made of a template')
const Tested = z.object({ to: z.string(), locale: z.enum(['en', 'ja']), missing: z.array(Missing) })
const note = z.string().trim().max(lengths.text)

export const contract = {
  list: operation({ method: 'GET', path: '/messages', summary: 'Messages, the latest first', permission: read })
    .input(PageWish)
    .output(pageOf(versioned(Message))),
  find: operation({
    method: 'GET',
    path: '/messages/{id}',
    summary: 'One message, and what it lacks',
    permission: read,
  })
    .input(ById)
    .output(versioned(Message.extend({ lacks: z.array(Lack) }))),
  create: operation({
    method: 'POST',
    path: '/messages',
    summary: 'Keep a message; nothing is sent by that',
    permission: send,
  })
    .input(MessageWish)
    .output(versioned(Message)),
  change: operation({
    method: 'PATCH',
    path: '/messages/{id}',
    summary: 'Change a message that was sent to nobody yet',
    permission: send,
  })
    .input(MessageWish.partial().extend({ id: Id }))
    .output(versioned(Message)),
  remove: operation({
    method: 'DELETE',
    path: '/messages/{id}',
    summary: 'Remove a message that was sent to nobody',
    permission: send,
  })
    .input(ById)
    .output(ById),
  preview: operation({
    method: 'POST',
    path: '/message-previews',
    summary: 'How a message would read for a person, whether it may go to them and why; nothing is kept',
    permission: read,
    effect: 'reads',
  })
    .input(MessageWish.extend({ personId: Id.optional() }))
    .output(z.object({ lacks: z.array(Lack), of: Preview.nullable() })),
  send: operation({
    method: 'POST',
    path: '/messages/{id}/deliveries',
    summary: 'Send a message to people by name: each gets it once, or is held back with the reason',
    permission: send,
    leaves: 'letter',
  })
    .input(z.object({ id: Id, personIds: z.array(Id).min(1).max(200) }))
    .output(z.object({ rows: z.array(Delivery) })),
  test: operation({
    method: 'POST',
    path: '/messages/{id}/tests',
    summary: 'Send a message to oneself, as a test, in a language',
    permission: send,
    leaves: 'letter',
  })
    .input(z.object({ id: Id, locale, personId: as }))
    .output(Tested),
  testTemplate: operation({
    method: 'POST',
    path: '/template-tests',
    summary: 'Send a version of a template to oneself, as a test, filled in as for somebody on record',
    permission: send,
    leaves: 'letter',
  })
    .input(z.object({ versionId: Id, personId: Id, locale }))
    .output(Tested),
  deliveries: operation({
    method: 'GET',
    path: '/deliveries',
    summary: 'Who got which message, who did not, and why; the latest first',
    permission: read,
    tool: 'who_got_which_message_and_why',
  })
    .input(
      PageWish.extend({
        messageId: Id.optional(),
        sendId: Id.optional().describe('Of one send'),
        personId: Id.optional(),
        customerId: Id.optional(),
        state: StateWish.optional().describe('One state; told and waiting are several that are counted together'),
      }),
    )
    .output(pageOf(Delivery)),
  settle: operation({
    method: 'POST',
    path: '/deliveries/{id}/settlement',
    summary:
      'Say of a letter in doubt that it arrived, or have it sent again, or never; a refused one can be sent again',
    permission: send,
    leaves: 'letter',
  })
    .input(z.object({ id: Id, as: z.enum(['arrived', 'again', 'never']) }))
    .output(Delivery),
  withdraw: operation({
    method: 'POST',
    path: '/deliveries/{id}/withdrawal',
    summary: 'Stop a letter that waits',
    permission: send,
    repeatsSafely: true,
  })
    .input(ById)
    .output(Delivery),
  returned: operation({
    method: 'GET',
    path: '/returned-mails',
    summary: 'Mails that came back, complaints and answers, as they were read; the latest first',
    permission: read,
  })
    .input(PageWish.extend({ kind: ReturnedKind.optional() }))
    .output(pageOf(ReturnedMail)),
  settings: operation({
    method: 'GET',
    path: '/message-settings',
    summary: 'Who speaks, what an advertisement names and rests on, and what is lacking',
    permission: read,
  })
    .input(z.object({}))
    .output(versioned(SettingsShown)),
  setSettings: operation({
    method: 'PUT',
    path: '/message-settings',
    summary:
      'Say who speaks, what an advertisement names, and what it may rest on besides consent; what is left out stays as it is',
    permission: 'workspace.write',
  })
    .input(SettingsWish)
    .output(versioned(SettingsShown)),
  suppressions: operation({
    method: 'GET',
    path: '/suppressions',
    summary: 'Addresses to which nothing goes, or no advertisement, with the reason; the latest first',
    permission: read,
  })
    .input(
      PageWish.extend({
        q: z.string().trim().max(lengths.address).optional(),
        reason: SuppressionReason.optional(),
        lifted: z.stringbool().optional().describe('Those that were lifted instead of those in force'),
      }),
    )
    .output(pageOf(Suppression).extend({ inForce: z.number().int() })),
  suppress: operation({
    method: 'POST',
    path: '/suppressions',
    summary: 'Send nothing more to an address, or no advertisement; what waits for it is held back',
    permission: send,
    repeatsSafely: true,
  })
    .input(
      z.object({
        address: z
          .string()
          .trim()
          .min(1)
          .max(lengths.address)
          .describe('An e-mail address, a mobile number that begins with + and the country, or a user ID of LINE'),
        reason: z.enum(['refused', 'blocked']),
        note: note.optional(),
      }),
    )
    .output(Suppression),
  lift: operation({
    method: 'POST',
    path: '/suppressions/{id}/lifting',
    summary: 'Write to an address again, with the reason; whoever complained or refused must have agreed anew',
    permission: send,
    repeatsSafely: true,
  })
    .input(z.object({ id: Id, because: note.min(1) }))
    .output(Suppression),
}
