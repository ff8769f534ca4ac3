import { z } from 'zod'
import { Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { exceptions, suppressionReasons } from '../may/kinds.ts'

const line = z
  .string()
  .trim()
  .max(lengths.text)
  .regex(/^[^\r\n]*$/)
const address = z.union([z.literal(''), z.email().max(lengths.address)])

export const Settings = z.object({
  /** What stands before the address of the house. */
  senderName: line,
  /** What an advertisement must name: who it is from, where they are, and where a complaint goes. */
  organisation: line,
  postalAddress: line,
  contact: line.describe('A telephone number, an e-mail address or a page where questions and complaints are taken'),
  replyTo: address,
  unsubscribeMail: address.describe('A mailbox that takes refusals by letter; somebody must read it'),
  restsOn: z.array(z.enum(exceptions)).max(exceptions.length),
})
export type Settings = z.infer<typeof Settings>

/** What is left out stays as it is. */
export const SettingsWish = Settings.partial()
export type SettingsWish = z.infer<typeof SettingsWish>

export const SettingsShown = Settings.extend({
  /** What an advertisement still lacks; it cannot be sent until nothing does. */
  lacking: z.array(z.enum(['organisation', 'postalAddress', 'contact'])),
  /** The address that letters come from, and whether there is a mail server at all. */
  from: z.string(),
  sends: z.boolean(),
})

export const SuppressionReason = z.enum(suppressionReasons)
export const Suppression = z.object({
  id: Id,
  address: z.string(),
  reason: SuppressionReason,
  note: z.string(),
  author: z.string(),
  authorName: z.string().nullable(),
  since: z.date(),
  liftedAt: z.date().nullable(),
  liftedBecause: z.string().nullable(),
})
export type Suppression = z.infer<typeof Suppression>
