import { z } from 'zod'
import { ById, Day, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'

export const sourceKinds = ['answer', 'doubt', 'contact', 'interview'] as const
export type SourceKind = (typeof sourceKinds)[number]
export const reaches = ['internal', 'outside'] as const
export type Reach = (typeof reaches)[number]
export const namings = ['person', 'company', 'anonymous'] as const
export type Naming = (typeof namings)[number]
export const methods = ['mail', 'paper', 'orally', 'form'] as const
export type Method = (typeof methods)[number]
/** The answer itself said so; a member recorded it for these words; or the person agreed to it for all of their words. */
export const consentKinds = ['answer', 'recorded', 'person'] as const
export type ConsentKind = (typeof consentKinds)[number]

const Question = z.string().max(lengths.text)
const Source = z.object({
  kind: z.enum(sourceKinds),
  id: Id.describe('Of an interview: that of the marked passage'),
  question: Question.default('').describe('Of an answer: which question; empty for its comment, and for other sources'),
})
export type Source = z.infer<typeof Source>

const Standing = z.object({
  by: z
    .enum(consentKinds)
    .describe('The answer says so, a member recorded it for these words, or the person agreed for all of theirs'),
  reach: z.enum(reaches).describe('Whether they may be shown outside, or among us alone'),
  naming: z.enum(namings).describe('With the name of the person, of the company alone, or of nobody'),
  at: z.date().describe('When it was said'),
  method: z.string().nullable(),
  evidence: z.string().nullable(),
  recordedBy: z.string().nullable(),
  expiresOn: Day.nullable().describe('The last day on which it holds'),
})
export type Standing = z.infer<typeof Standing>

export const Quote = z.object({
  id: Id,
  words: z.string(),
  source: Source.extend({ title: z.string() }),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  saidAt: z.date(),
  language: z.enum(['ja', 'en']),
  topics: z.array(z.string()),
  consent: Standing,
  signature: z.string().describe('Whose words they are, as far as the consent lets that be said'),
  author: z.string().nullable(),
  createdAt: z.date(),
})
export type Quote = z.infer<typeof Quote>

export const Filter = z.object({
  q: z.string().trim().max(200).optional().describe('Words in the quote, however they are spelled'),
  reach: z.enum(reaches).optional(),
  topic: z.string().max(200).optional(),
  product: z
    .string()
    .max(lengths.text)
    .optional()
    .describe('A plan of a contract in force, or a product that was bought'),
  segmentId: Id.optional(),
  language: z.enum(['ja', 'en']).optional(),
  customerId: Id.optional(),
})
export type Filter = z.infer<typeof Filter>

export const ConsentWish = z.object({
  on: Day.optional().describe('The day on which it was said; now where left out'),
  method: z.enum(methods),
  evidence: z.string().trim().min(1).max(lengths.subject).describe('What proves it: a mail, a page, who was there'),
  reach: z.enum(reaches),
  naming: z.enum(namings),
  expiresOn: Day.nullable().optional().describe('The last day on which it holds'),
})
export type ConsentWish = z.infer<typeof ConsentWish>

export const NewQuote = z.object({
  source: Source,
  part: z
    .string()
    .trim()
    .max(lengths.comment)
    .optional()
    .describe('Which of the words, letter by letter; all of them where left out. Of a contact it must be said'),
  personId: Id.optional().describe('Who said it, of a contact with several people'),
  consent: ConsentWish.optional().describe('Where none stands already'),
})
export type NewQuote = z.infer<typeof NewQuote>

const Quotable = z.object({
  source: Source.extend({ title: z.string() }),
  words: z.string(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  people: z.array(z.object({ id: Id, name: z.string() })).describe('Who may have said it'),
  saidAt: z.date(),
  consent: Standing.nullable().describe('What stands already; null where a consent has to be recorded'),
})
export type Quotable = z.infer<typeof Quotable>

const read = 'customers.read' as const
const write = 'customers.write' as const

export const contract = {
  list: operation({
    method: 'GET',
    path: '/quotes',
    summary: 'Words of customers that may be used today, with the consent that they rest on, the latest first',
    permission: read,
  })
    .input(PageWish.extend(Filter.shape))
    .output(pageOf(Quote).extend({ total: z.number().int() })),
  choices: operation({
    method: 'GET',
    path: '/quote-choices',
    summary: 'The topics and products that quotes can be looked for by, the most frequent first',
    permission: read,
  })
    .input(z.object({}))
    .output(z.object({ topics: z.array(z.string()), products: z.array(z.string()) })),
  find: operation({ method: 'GET', path: '/quotes/{id}', summary: 'One quote, while it may be used', permission: read })
    .input(ById)
    .output(Quote),
  source: operation({
    method: 'GET',
    path: '/quotable/{kind}/{id}',
    summary:
      'What somebody said in an answer, a doubt, a contact or an interview, and whether a consent to quote it stands',
    permission: read,
  })
    .input(Source)
    .output(Quotable),
  create: operation({
    method: 'POST',
    path: '/quotes',
    summary: 'Keep words as a quote, where consent stands or is recorded along; said again it is the same quote',
    permission: write,
  })
    .input(NewQuote)
    .output(Quote),
  consent: operation({
    method: 'POST',
    path: '/quotes/{id}/consents',
    summary: 'Record that these words may be used: when, how and for what it was said, with what proves it',
    permission: write,
  })
    .input(ConsentWish.extend({ id: Id }))
    .output(Quote),
  withdraw: operation({
    method: 'POST',
    path: '/quotes/{id}/withdrawal',
    summary: 'Record that these words may no longer be used: the quote is gone everywhere at once',
    permission: write,
  })
    .input(z.object({ id: Id, evidence: z.string().trim().max(lengths.subject).default('') }))
    .output(ById),
  remove: operation({
    method: 'DELETE',
    path: '/quotes/{id}',
    summary: 'Delete a quote that is not needed; what was said stays where it was said',
    permission: write,
  })
    .input(ById)
    .output(ById),
}
