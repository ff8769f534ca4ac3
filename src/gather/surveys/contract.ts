import { z } from 'zod'
import { ById, Day, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'

export const Answers = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/**
 * What of the answers can be counted, as whoever knows the questions says it: under the key of a question its kind, and the number or the
 * key of the option that was answered. Nothing that somebody wrote.
 */
export type Told = {
  /** Of the questions; `null` where it is not to be known. */
  readonly version: number | null
  readonly kinds: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
  readonly options: Readonly<Record<string, string>>
}

const Scores = {
  nps: z.number().int().min(0).max(10).nullable(),
  csat: z.number().min(1).max(10).nullable(),
  csatScale: z.number().int().min(2).max(10),
  ces: z.number().min(1).max(7).nullable(),
}

export const Response = z.object({
  id: Id,
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  /** The address that the answer came from, while it is nobody's on record. */
  respondent: z.string().nullable(),
  source: z.string(),
  externalId: z.string().nullable(),
  survey: z.string(),
  answeredAt: z.date(),
  ...Scores,
  comment: z.string(),
  locale: z.string().nullable(),
  answers: Answers,
  /** Null where nobody asked or it was not answered, which is no consent. */
  mayQuote: z.boolean().nullable(),
  createdAt: z.date(),
})
export type Response = z.infer<typeof Response>

export const ResponseWish = z.object({
  customerId: Id.nullable().optional(),
  personId: Id.nullable().optional(),
  survey: z.string().trim().min(1).max(lengths.id),
  answeredAt: z.coerce.date().optional(),
  nps: Scores.nps.optional(),
  csat: Scores.csat.optional(),
  csatScale: Scores.csatScale.default(5),
  ces: Scores.ces.optional(),
  comment: z.string().trim().max(lengths.comment).default(''),
  locale: z.string().max(35).nullable().optional(),
  answers: Answers.default({}),
  mayQuote: z
    .boolean()
    .nullable()
    .optional()
    .describe('Whether they let their words be quoted, without name and company; not known where left out'),
})
export type ResponseWish = z.infer<typeof ResponseWish>

export const steps = ['week', 'month', 'quarter', 'year'] as const
export const Step = z.enum(steps)
export type Step = z.infer<typeof Step>

/** The score of a span of time: each person counts once, with the latest answer in it. Unknown where nobody answered. */
export const LoyaltySpan = z.object({
  from: Day,
  answers: z.number(),
  n: z.number(),
  promoters: z.number(),
  passives: z.number(),
  detractors: z.number(),
  score: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type LoyaltySpan = z.infer<typeof LoyaltySpan>

const Filter = z.object({ customerId: Id.optional(), survey: z.string().max(200).optional() })

export const voices = ['all', 'promoters', 'passives', 'detractors'] as const
/** The answers that the Net Promoter Score counts: of each person the latest within the days, all of them or one kind. */
export const Voice = z.enum(voices)
export type Voice = z.infer<typeof Voice>
const Narrower = { from: Day.optional(), until: Day.optional(), voice: Voice.optional() }
const read = 'customers.read'

export const contract = {
  list: operation({
    method: 'GET',
    path: '/responses',
    summary: 'Survey answers, the newest first, of one customer or all',
    permission: read,
  })
    .input(PageWish.extend(Filter.shape).extend(Narrower))
    .output(pageOf(Response).extend({ total: z.number().int() })),
  find: operation({ method: 'GET', path: '/responses/{id}', summary: 'One survey answer', permission: read })
    .input(ById)
    .output(Response),
  create: operation({
    method: 'POST',
    path: '/responses',
    summary: 'Record a survey answer',
    permission: 'customers.write',
  })
    .input(ResponseWish)
    .output(Response),
  remove: operation({
    method: 'DELETE',
    path: '/responses/{id}',
    summary: 'Delete a survey answer',
    permission: 'customers.write',
  })
    .input(ById)
    .output(ById),
  surveys: operation({
    method: 'GET',
    path: '/surveys',
    summary: 'The surveys that were answered, with their counts',
    permission: read,
  })
    .input(z.object({}))
    .output(z.object({ rows: z.array(z.object({ survey: z.string(), answers: z.number(), latestAt: z.date() })) })),
  loyalty: operation({
    method: 'GET',
    path: '/loyalty',
    summary: 'Net Promoter Score by period, the latest answer per person counted once',
    permission: read,
  })
    .input(Filter.extend({ from: Day, until: Day, step: Step.default('month') }))
    .output(
      z.object({
        spans: z.array(LoyaltySpan),
        total: LoyaltySpan,
        lastOn: Day.nullable().describe(
          'The day of the last such answer up to the end of the period, also before its beginning',
        ),
      }),
    ),
}
