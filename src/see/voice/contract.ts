import { z } from 'zod'
import { Day, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { Response } from '../../gather/surveys/contract.ts'
import { Said, Span } from '../figures/contract.ts'
import { Change } from './contract/change.ts'
import { Drivers, Questions, QuestionsWish } from './contract/drivers.ts'
import { Linked, LinkedWish, Links, LinksWish } from './contract/links.ts'
import { tenureOf, tenureWish } from './contract/tenure.ts'

export { Change, Within } from './contract/change.ts'

export const measures = ['nps', 'csat', 'ces'] as const
export type Measure = (typeof measures)[number]
export const ways = ['latest', 'all'] as const
export type Way = (typeof ways)[number]

/** What decides how answers are counted: every switch has a value that is used where nothing is said. */
export const Counting = z.object({
  measure: z.enum(measures).default('nps').describe('NPS® (0 to 10), satisfaction (CSAT) or effort (CES, 1 to 7)'),
  counted: z
    .enum(ways)
    .default('latest')
    .describe('The latest answer of each person within the period, or every answer'),
  survey: z.string().max(lengths.id).optional().describe('Answers of this survey alone'),
  topBoxes: z.coerce
    .number()
    .int()
    .min(1)
    .max(2)
    .default(2)
    .describe('Of satisfaction: how many of the highest steps count as satisfied; of a scale of 2 or 3 always one'),
  slice: z
    .string()
    .max(260)
    .optional()
    .describe(
      'survey, locale, tenure, plan, owner, industry, country, stage, attribute:<name>, segment:<id>, or within one survey version or answer:<key of a question>',
    ),
})
export type Counting = z.infer<typeof Counting>

export const ScoresWish = Counting.extend({
  by: z.enum(['day', 'month', 'quarter', 'year']).default('month').describe('Quarters and years are the fiscal ones'),
  periods: z.coerce.number().int().min(1).max(60).default(13),
  until: Day.optional().describe('A day of the last period; today where nothing is said'),
})
export type ScoresWish = z.infer<typeof ScoresWish>

const Count = z.number().int()
const Unknown = z.object({ known: z.literal(false), because: Said })

/** NPS in points from −100 to 100, CSAT as a share from 0 to 1, CES as the mean of 1 to 7. */
export const Score = z.discriminatedUnion('known', [
  z.object({
    known: z.literal(true),
    value: z.number(),
    low: z.number().nullable().describe('95% interval; of a mean whose answers are all alike there is none'),
    high: z.number().nullable(),
  }),
  Unknown,
])
export type Score = z.infer<typeof Score>

export const parts = ['top', 'middle', 'bottom'] as const
export type Part = (typeof parts)[number]

/**
 * What was answered in one period. Top, middle and bottom are promoters, passives and detractors; satisfied, none and not; of effort 5 to
 * 7, between, and 1 to 3.
 */
export const Cell = z.object({
  answers: Count.describe('As many were given'),
  n: Count.describe('As many count'),
  top: Count,
  middle: Count,
  bottom: Count,
  score: Score,
  isSmall: z.boolean().describe('Fewer than 30 count'),
  isHidden: z.boolean().describe('So few answered, some of them anonymously, that nothing is told'),
})
export type Cell = z.infer<typeof Cell>

export const stances = ['above', 'below', 'cannot say', 'alone'] as const

export const Scores = z.object({
  periods: z.array(Span),
  /** In the order of the periods. */
  whole: z.array(
    Cell.extend({
      change: Change,
      customers: z.object({
        onRecord: Count.describe('With us in the period, or answered'),
        answered: Count,
      }),
    }),
  ),
  slices: z.array(
    z.object({
      slice: z.string(),
      name: Said,
      cells: z.array(
        Cell.extend({
          stance: z
            .enum(stances)
            .describe('Against all other slices of the period together, corrected for how many were compared'),
        }),
      ),
    }),
  ),
  /** The steps of the scales of satisfaction that were answered. */
  scales: z.array(Count),
  /** Whether answers of several countries or languages stand beside each other: people use scales differently there. */
  acrossCultures: z.boolean(),
})
export type Scores = z.infer<typeof Scores>

const TenureWish = Counting.omit({ slice: true }).extend(tenureWish)
export type TenureWish = z.infer<typeof TenureWish>
const Tenure = tenureOf(Cell, Change)
export type Tenure = z.infer<typeof Tenure>

const Within = { from: Day.describe('The end of this day'), to: Day }
const AnswersWish = Counting.extend(PageWish.shape)
  .extend(Within)
  .extend({
    of: z.string().max(500).optional().describe('Which slice; the whole, not told apart, where nothing is said'),
    known: z.literal('yes').optional().describe('Only those of which the slice is known: who answered the question'),
    part: z.enum(parts).optional(),
  })
export type AnswersWish = z.infer<typeof AnswersWish>

const ReachWish = Counting.omit({ slice: true }).extend(Within)
export type ReachWish = z.infer<typeof ReachWish>

export const DriversWish = Counting.omit({ slice: true, counted: true }).extend({
  survey: z.string().max(lengths.id),
  days: z.coerce.number().int().min(1).max(1830).default(365).describe('Answered within so many days'),
  until: Day.optional().describe('The last of these days; today where nothing is said'),
})
export type DriversWish = z.infer<typeof DriversWish>

export const knowns = ['band', 'tenure'] as const
export type Known = (typeof knowns)[number]

const Silent = z.object({ customerId: Id, name: z.string(), band: z.string(), since: Day.nullable() })
const read = 'customers.read'
const bands = 'health.read'

export const contract = {
  scores: operation({
    method: 'GET',
    path: '/voice/scores',
    summary: 'NPS, satisfaction or effort by period, with interval, change, slices, and how many customers answered.',
    permission: read,
    tool: 'how_do_survey_scores_develop',
  })
    .input(ScoresWish)
    .output(Scores),
  answers: operation({
    method: 'GET',
    path: '/voice/answers',
    summary: 'The answers behind one score or a part of it, the newest first: as many as it counts.',
    permission: read,
  })
    .input(AnswersWish)
    .output(pageOf(Response).extend({ total: Count })),
  questions: operation({
    method: 'GET',
    path: '/voice/questions',
    summary: 'The questions of a survey by whose answers its scores can be told apart, with what may be answered.',
    permission: read,
  })
    .input(QuestionsWish)
    .output(Questions),
  drivers: operation({
    method: 'GET',
    path: '/voice/drivers',
    summary:
      'Which other answers of a survey go with its score, corrected for all that were tried; never what causes it.',
    permission: read,
  })
    .input(DriversWish)
    .output(Drivers),
  reach: operation({
    method: 'GET',
    path: '/voice/reach',
    summary: 'What is known of the customers who answered within a period, and of those who did not.',
    permission: bands,
  })
    .input(ReachWish)
    .output(
      z.object({
        rows: z.array(
          z.object({ known: z.enum(knowns), value: z.string(), name: Said, answered: Count, silent: Count }),
        ),
      }),
    ),
  silent: operation({
    method: 'GET',
    path: '/voice/customers-without-answer',
    summary: 'The customers who did not answer within a period, in order of their names.',
    permission: bands,
  })
    .input(
      ReachWish.extend(PageWish.shape).extend({
        known: z.enum(knowns).optional(),
        value: z.string().max(40).default(''),
      }),
    )
    .output(pageOf(Silent).extend({ total: Count })),
  tenure: operation({
    method: 'GET',
    path: '/voice/tenure',
    summary: 'A score by months of tenure, before and after a refresh, and whether there is a step.',
    permission: read,
  })
    .input(TenureWish)
    .output(Tenure),
  links: operation({
    method: 'GET',
    path: '/voice/links',
    summary:
      'Whether satisfaction goes with renewal and repurchase here, and effort with leaving: verdicts on the own data.',
    permission: read,
  })
    .input(LinksWish)
    .output(Links),
  linked: operation({
    method: 'GET',
    path: '/voice/links/customers',
    summary:
      'The customers behind one verdict, with what was measured and what became of them, from the least value up.',
    permission: read,
  })
    .input(LinkedWish)
    .output(Linked),
}
