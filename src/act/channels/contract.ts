import { z } from 'zod'
import { Nothing, operation, versioned } from '#platform/contract.ts'
import { sendingChannels } from '#platform/outside/carrying/channel.ts'

export { smsLength } from '#platform/wording/sms/sms-length.ts'

export const SendingChannel = z.enum(sendingChannels)
export type SendingChannel = z.infer<typeof SendingChannel>

/** What sets the channel apart that the rule puts first. */
export const choices = ['only', 'urgent', 'preferred', 'answers', 'notSilent', 'cheapest', 'first'] as const
export type Choice = (typeof choices)[number]
/** Why a channel was chosen for somebody: what the rule says, that somebody else has their other address, or that another channel refused. */
export const Chosen = z.enum([...choices, 'shared', 'fellBack'])
export type Chosen = z.infer<typeof Chosen>

export const SmsLength = z.object({
  alphabet: z.enum(['GSM-7', 'UCS-2']),
  units: z.number().int(),
  parts: z.number().int(),
})
export type SmsLength = z.infer<typeof SmsLength>

/** Those that a workspace has an account for; e-mail is set up with the installation. */
export const accountChannels = ['sms', 'line'] as const
export const AccountChannel = z.enum(accountChannels)
export type AccountChannel = z.infer<typeof AccountChannel>

export const Account = z.object({
  channel: AccountChannel,
  sender: z
    .string()
    .describe('The number or messaging service that SMS come from; the name of the official account of LINE'),
  account: z.string().describe('The account SID of SMS; empty for LINE'),
  server: z.string().describe('Where the provider is reached'),
  answersTo: z.string().describe('The address that is entered at the provider: answers, blocks and reports come there'),
  secretSetAt: z.date(),
})
export type Account = z.infer<typeof Account>

const line = z.string().trim().max(200)
const secret = z.string().trim().min(1).max(1_000)

/** What is left out of what is kept already stays as it is. */
export const AccountWish = z.discriminatedUnion('channel', [
  z.object({
    channel: z.literal('sms'),
    account: line.regex(/^AC[0-9a-f]{32}$/).describe('The account SID'),
    sender: line
      .regex(/^(\+[1-9]\d{7,14}|MG[0-9a-f]{32})$/)
      .describe('A number that takes answers, or the SID of a messaging service'),
    server: line.optional().describe('https://api.twilio.com where left out; another that speaks the same'),
    token: secret.optional().describe('The auth token, by which answers are signed as well'),
  }),
  z.object({
    channel: z.literal('line'),
    sender: line.min(1).describe('What the official account is called'),
    server: line.optional().describe('https://api.line.me where left out'),
    token: secret.optional().describe('The channel access token'),
    secret: secret.optional().describe('The channel secret, by which answers are signed'),
  }),
])
export type AccountWish = z.infer<typeof AccountWish>

const Cost = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/)
  .describe('An exact decimal: a mail, one part of an SMS, one message of LINE')
/** What a message costs over each channel; null where nobody said, which is not nothing. */
export const Costs = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  email: Cost.nullable(),
  sms: Cost.nullable(),
  line: Cost.nullable(),
})
export type Costs = z.infer<typeof Costs>
export const CostsWish = Costs.partial()
export type CostsWish = z.infer<typeof CostsWish>

const ByChannel = z.object({ channel: AccountChannel })

export const contract = {
  list: operation({
    method: 'GET',
    path: '/channels',
    summary: 'Over which channels besides e-mail this workspace reaches people, and as whom',
    permission: 'messages.read',
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(Account) })),
  set: operation({
    method: 'PUT',
    path: '/channels',
    summary: 'Enter the account by which SMS or LINE are sent; its secrets are kept sealed and never shown',
    permission: 'channels.write',
  })
    .input(AccountWish)
    .output(Account),
  remove: operation({
    method: 'DELETE',
    path: '/channels/{channel}',
    summary: 'Remove an account with its secrets; what waits over its channel goes on waiting',
    permission: 'channels.write',
  })
    .input(ByChannel)
    .output(ByChannel),
  check: operation({
    method: 'POST',
    path: '/channels/{channel}/checks',
    summary: 'Ask the provider whether it knows the account; nobody is sent anything',
    permission: 'channels.write',
    repeatsSafely: true,
  })
    .input(ByChannel)
    .output(z.object({ isKnown: z.boolean(), answer: z.string() })),
  costs: operation({
    method: 'GET',
    path: '/channel-costs',
    summary: 'What a message costs over each channel, by which the cheapest is chosen where nothing else decides',
    permission: 'messages.read',
  })
    .input(Nothing)
    .output(versioned(Costs)),
  setCosts: operation({
    method: 'PUT',
    path: '/channel-costs',
    summary: 'Say what a message costs over each channel; what is left out stays as it is, null is not known',
    permission: 'channels.write',
  })
    .input(CostsWish)
    .output(versioned(Costs)),
}
