import { z } from 'zod'
import { ById, Decimal, Id, operation, versioned } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { Said } from '../figures/contract.ts'

export const scoreKinds = ['nps', 'csat', 'ces'] as const
export type ScoreKind = (typeof scoreKinds)[number]
export const sides = ['felt', 'done'] as const
/** How customers feel there, or what they do. */
export type Side = (typeof sides)[number]

const Count = z.number().int()
const Name = z.string().trim().max(lengths.text)
const QuestionOf = z.object({
  survey: z.string().min(1).max(lengths.id),
  question: z.string().min(1).max(lengths.text).describe('Its key'),
})
export type QuestionOf = z.infer<typeof QuestionOf>
const Unknown = z.object({ known: z.literal(false), because: Said })

/** NPS in points, CSAT as a share from 0 to 1, CES as mean effort of 1 to 7; the latest answer of each person counts. */
export const Score = z.object({
  kind: z.enum(scoreKinds),
  n: Count,
  score: z.discriminatedUnion('known', [
    z.object({
      known: z.literal(true),
      value: z.number(),
      low: z.number().nullable().describe('95% interval; of a mean whose answers are all alike there is none'),
      high: z.number().nullable(),
    }),
    Unknown,
  ]),
})
export type Score = z.infer<typeof Score>

const Figured = z.object({
  name: z.string(),
  label: Said,
  unit: z.string(),
  currency: z.string().nullable(),
  value: z.discriminatedUnion('known', [z.object({ known: z.literal(true), value: Decimal }), Unknown]),
})
export type Figured = z.infer<typeof Figured>

const Felt = z.discriminatedUnion('by', [
  QuestionOf.extend({ by: z.literal('question'), of: Score.nullable().describe('Null where it is asked no more') }),
  z.object({ by: z.literal('figure'), figure: Figured }),
])
const Done = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('event'),
    event: z.string(),
    events: Count,
    customers: Count.describe('How many customers did it'),
  }),
  z.object({ by: z.literal('figure'), figure: Figured }),
])

export const Touchpoint = z.object({
  id: Id,
  name: Said,
  stage: z.string(),
  place: Count.describe('Where it stands in the journey, the smallest first'),
  ownerId: Id.nullable(),
  ownerName: z.string().nullable(),
  questions: z.array(
    QuestionOf.extend({
      text: Said.describe('Empty where the survey asks it no more'),
      of: Score.nullable().describe('Null of a question that asks for no score'),
    }),
  ),
  felt: Felt.nullable().describe('The psychological indicator'),
  done: Done.nullable().describe('The behavioural indicator'),
  lacks: z.array(z.enum(sides)).describe('Which of the two is not named, or is there no more'),
  updatedAt: z.date(),
})
export type Touchpoint = z.infer<typeof Touchpoint>

const Wish = z.object({
  name: z.object({ en: Name.default(''), ja: Name.default('') }).describe('In both languages; one of them at least'),
  stage: Name.optional(),
  place: z.number().int().min(0).max(9_999).optional().describe('At the end where left out of a new one'),
  ownerId: Id.nullable().optional(),
  questions: z.array(QuestionOf).max(50).optional().describe('All questions that are asked about it'),
  felt: z
    .union([QuestionOf, z.object({ figure: z.string().max(63) })])
    .nullable()
    .optional()
    .describe('A question of its own that asks for NPS, satisfaction or effort; or a figure'),
  done: z
    .union([z.object({ event: z.string().min(1).max(lengths.id) }), z.object({ figure: z.string().max(63) })])
    .nullable()
    .optional()
    .describe('An event of customers, or a figure'),
})
export type Wish = z.infer<typeof Wish>
export type Changes = { readonly [Name in keyof Wish]?: Wish[Name] | undefined }

const read = 'customers.read' as const
const write = 'customers.write' as const

export const contract = {
  list: operation({
    method: 'GET',
    path: '/touchpoints',
    summary:
      'Touchpoints in the order of the journey with what is felt and done there, and which of the two is lacking',
    permission: read,
  })
    .input(
      z.object({
        lacking: z.enum(['yes']).optional().describe('Only those that lack one of the two indicators'),
        days: z.coerce
          .number()
          .int()
          .min(1)
          .max(730)
          .default(90)
          .describe('Answers and events of so many days until now'),
      }),
    )
    .output(z.object({ rows: z.array(versioned(Touchpoint)), total: Count, lacking: Count })),
  choices: operation({
    method: 'GET',
    path: '/touchpoint-choices',
    summary: 'Which questions, events and figures can be named',
    permission: read,
  })
    .input(z.object({}))
    .output(
      z.object({
        questions: z.array(QuestionOf.extend({ text: Said, kind: z.string(), isScore: z.boolean() })),
        events: z.array(z.string()),
        figures: z.array(z.object({ name: z.string(), label: Said })),
      }),
    ),
  create: operation({ method: 'POST', path: '/touchpoints', summary: 'Declare a touchpoint', permission: write })
    .input(Wish)
    .output(versioned(Touchpoint)),
  change: operation({
    method: 'PATCH',
    path: '/touchpoints/{id}',
    summary: 'Change a touchpoint, its questions or its indicators',
    permission: write,
  })
    .input(Wish.partial().extend({ id: Id }))
    .output(versioned(Touchpoint)),
  remove: operation({
    method: 'DELETE',
    path: '/touchpoints/{id}',
    summary: 'Delete a touchpoint; what was answered and done stays',
    permission: write,
  })
    .input(ById)
    .output(ById),
}
