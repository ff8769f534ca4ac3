import { z } from 'zod'
import { Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'

const Count = z.number().int()
/** The letters that are looked at: all of a message, or those of one send. Exactly one of both. */
const Of = z.object({
  messageId: Id.optional().describe('All letters of this message'),
  sendId: Id.optional().describe('The letters of this send alone'),
})
export type Of = z.infer<typeof Of>

/** What is told of letters that left the house. */
export const whats = [
  'sent',
  'accepted',
  'bounced',
  'opened',
  'clicked',
  'replied',
  'unsubscribed',
  'complained',
  'unclear',
  'machinesOnly',
] as const
const What = z.enum(whats)
export type What = z.infer<typeof What>

/** In people, each once; machines and proxies are in none of opened and clicked. */
export const Results = z.object({
  /** Handed over, whatever the mail server answered: taken, refused, or nobody knows. */
  sent: Count,
  /** The mail server took it; it may have come back since. */
  accepted: Count,
  /** Refused by the mail server, or came back with a report that names the letter. */
  bounced: Count,
  /** Letters that were taken and tell whether they were opened, or whether a link was followed; of people who may be analysed. */
  tellOpens: Count,
  tellClicks: Count,
  opened: Count,
  clicked: Count,
  /** Whose answer names the letter that it answers. */
  replied: Count,
  /** Who refused something over the letter: with one press, or on the page that its link leads to. */
  unsubscribed: Count,
  complained: Count,
  /** Where only a proxy fetched the picture: somebody may have looked, or not. */
  unclear: Count,
  /** Where only machines came. */
  machinesOnly: Count,
  /** Requests of machines, however many for each. */
  machineTouches: Count,
  /**
   * Of whom a mail came back, answered or complained within 14 days without naming a letter: it may be about this one, the last that went
   * to them, and counts for none.
   */
  unnamedBounces: Count,
  unnamedReplies: Count,
  unnamedComplaints: Count,
  links: z.array(z.object({ address: z.string(), people: Count })),
})
export type Results = z.infer<typeof Results>

/** Somebody behind a figure. */
export const Behind = z.object({
  personId: Id,
  personName: z.string(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  /** When it was first. */
  at: z.date(),
  times: Count,
})
export type Behind = z.infer<typeof Behind>

export const mostDays = 365
const Deed = {
  event: z.string().trim().min(1).max(lengths.id).describe('The name of an event that people do'),
  days: z.coerce.number().int().min(1).max(mostDays).default(14).describe('Within so many times 24 hours'),
}

export const Deeds = z.discriminatedUnion('known', [
  z.object({
    known: z.literal(true),
    /** Whose letter was taken by the mail server and who let themselves be analysed. */
    people: Count,
    /** Of these, who did it after their own letter was taken and within the days. */
    did: Count,
    /** Of these, whose days are not over yet. */
    open: Count,
    /** Whose letter was taken and who took the consent to be analysed back: in neither figure. */
    withheld: Count,
  }),
  z.object({ known: z.literal(false), because: z.object({ en: z.string(), ja: z.string() }) }),
])
export type Deeds = z.infer<typeof Deeds>

const read = 'messages.read' as const

export const contract = {
  of: operation({
    method: 'GET',
    path: '/results',
    summary: 'What came of a message or of one send, in people: taken, came back, opened, followed, answered, refused',
    permission: read,
  })
    .input(Of)
    .output(Results),
  people: operation({
    method: 'GET',
    path: '/results/people',
    summary: 'The people behind one of these figures, the latest first',
    permission: read,
  })
    .input(PageWish.extend({ ...Of.shape, what: What, address: z.string().max(2000).optional() }))
    .output(pageOf(Behind)),
  did: operation({
    method: 'GET',
    path: '/results/deeds',
    summary: 'Who did something within days after their letter was taken; it does not say that the letter is why',
    permission: read,
  })
    .input(Of.extend(Deed))
    .output(Deeds),
  whoDid: operation({
    method: 'GET',
    path: '/results/deeds/people',
    summary: 'The people who did it after their letter, the latest first',
    permission: read,
  })
    .input(PageWish.extend({ ...Of.shape, ...Deed }))
    .output(pageOf(Behind)),
}
