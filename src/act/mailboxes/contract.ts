import { z } from 'zod'
import { ById, Id, Nothing, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { type TroubleKind, troubleKinds } from '#platform/outside/mailbox/trouble.ts'
import { returnedKinds } from '#platform/outside/returned/kinds.ts'

/** So many has a workspace at most. */
export const mostMailboxes = 20
/** What came in so many days before a mailbox is added may be read as well. */
export const mostDaysBack = 90

export const securities = ['tls', 'starttls'] as const

/** Why the last visit came to nothing. */
export const problems = troubleKinds
export type ProblemKind = TroubleKind

export const Mailbox = z.object({
  id: Id,
  name: z.string(),
  host: z.string(),
  port: z.number().int(),
  security: z.enum(securities),
  login: z.string(),
  folder: z.string(),
  daysBack: z.number().int(),
  state: z.enum(['on', 'paused']),
  polledAt: z.date().nullable().describe('When it was last visited'),
  succeededAt: z.date().nullable().describe('When it was last read to its end'),
  failingSince: z.date().nullable(),
  problem: z.enum(problems).nullable(),
  answer: z.string().describe('What the server said to it, in its own words; empty where it said nothing'),
  nextAt: z.date().nullable(),
  taken: z.number().int().describe('Mails that were taken in'),
  leftOut: z.number().int().describe('Mails that were not: too large, or not readable'),
  createdAt: z.date(),
})
export type Mailbox = z.infer<typeof Mailbox>

const line = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\p{Cc}]*$/u)
const Wish = z.object({
  name: line.max(100),
  host: line.max(253).describe('The name of the server alone; addresses of networks of our own are not reached'),
  security: z.enum(securities).describe('tls (port 993) or starttls (port 143); nothing goes in the clear'),
  port: z.number().int().min(1).max(65_535).optional().describe('993 or 143 by the kind of security where left out'),
  login: line.max(254),
  password: z.string().min(1).max(1_000).describe('Kept sealed, and shown to nobody'),
  folder: line.max(200),
})

/** `too large`: not fetched; `unreadable`: no mail that can be read; `failed`: it could not be kept. */
export const mailOutcomes = ['taken', 'too large', 'unreadable', 'failed'] as const

export const Mail = z.object({
  id: Id,
  outcome: z.enum(mailOutcomes),
  size: z.number().int().describe('In bytes'),
  arrivedAt: z.date().nullable().describe('When it came, as the server says'),
  takenAt: z.date(),
  sender: z.string().describe('Of mails that were not taken in, as long as the person is not erased'),
  subject: z.string(),
  kind: z.enum(returnedKinds).nullable().describe('What it was, of a mail that was taken in'),
  address: z.string().nullable(),
  messageId: Id.nullable().describe('The message that it is about'),
  personName: z.string().nullable(),
  customerId: Id.nullable(),
})
export type Mail = z.infer<typeof Mail>

const summaries = {
  list: 'The mailboxes that are read for what comes back and for answers, by name; at most 20',
  create: 'Have a mailbox read over IMAP: what comes from now on, or from some days ago',
  change:
    'Change a mailbox; another server, login or security needs the password again, and reading begins anew without doubles',
  remove: 'Read a mailbox no more; its password goes at once, what was taken in stays',
  check: 'Sign in to the mailbox and open its folder, without reading a mail',
  poll: 'Read the mailbox now, as soon as a process is free',
}

export const contract = {
  list: operation({ method: 'GET', path: '/mailboxes', summary: summaries.list, permission: 'channels.write' })
    .input(Nothing)
    .output(z.object({ rows: z.array(versioned(Mailbox)) })),
  find: operation({ method: 'GET', path: '/mailboxes/{id}', summary: 'One mailbox', permission: 'channels.write' })
    .input(ById)
    .output(versioned(Mailbox)),
  create: operation({ method: 'POST', path: '/mailboxes', summary: summaries.create, permission: 'channels.write' })
    .input(
      Wish.extend({
        security: Wish.shape.security.default('tls'),
        folder: Wish.shape.folder.default('INBOX'),
        daysBack: z.number().int().min(0).max(mostDaysBack).default(0).describe('0: what comes from now on'),
      }),
    )
    .output(versioned(Mailbox)),
  change: operation({
    method: 'PATCH',
    path: '/mailboxes/{id}',
    summary: summaries.change,
    permission: 'channels.write',
  })
    .input(Wish.partial().extend({ id: Id }))
    .output(versioned(Mailbox)),
  remove: operation({
    method: 'DELETE',
    path: '/mailboxes/{id}',
    summary: summaries.remove,
    permission: 'channels.write',
  })
    .input(ById)
    .output(ById),
  pause: operation({
    method: 'POST',
    path: '/mailboxes/{id}/pause',
    summary: 'Do not read it until further notice; what comes meanwhile is read later',
    permission: 'channels.write',
    repeatsSafely: true,
  })
    .input(ById)
    .output(versioned(Mailbox)),
  resume: operation({
    method: 'DELETE',
    path: '/mailboxes/{id}/pause',
    summary: 'Read it again, from where it was left',
    permission: 'channels.write',
    effect: 'changes',
  })
    .input(ById)
    .output(versioned(Mailbox)),
  check: operation({
    method: 'POST',
    path: '/mailboxes/{id}/checks',
    summary: summaries.check,
    permission: 'channels.write',
    repeatsSafely: true,
  })
    .input(ById)
    .output(
      z.object({
        problem: z.enum(problems).nullable().describe('null: the folder could be opened'),
        answer: z.string(),
        count: z.number().int().nullable().describe('How many mails are in it'),
      }),
    ),
  poll: operation({
    method: 'POST',
    path: '/mailboxes/{id}/polls',
    summary: summaries.poll,
    permission: 'channels.write',
    repeatsSafely: true,
  })
    .input(ById)
    .output(versioned(Mailbox)),
  mails: operation({
    method: 'GET',
    path: '/mailboxes/{id}/mails',
    summary: 'What was found in the mailbox and what became of it, the latest first; kept for 60 days',
    permission: 'channels.write',
  })
    .input(PageWish.extend({ id: Id }))
    .output(pageOf(Mail)),
}
