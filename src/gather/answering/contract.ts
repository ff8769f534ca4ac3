import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'

const reads = 'surveys.read' as const
const writes = 'surveys.write' as const

export const linkKinds = ['personal', 'open', 'anonymous'] as const
/**
 * `personal`: of one person, one set of answers. `open`: whoever has the address answers, as many as there are (a tablet, a poster).
 * `anonymous`: one address for all who are asked; of who answered, and when beyond the day, nothing is kept.
 */
export const LinkKind = z.enum(linkKinds)
export type LinkKind = z.infer<typeof LinkKind>

export const linkStates = ['open', 'closed', 'revoked'] as const

export const AnswerLink = z.object({
  id: Id,
  questionnaireId: Id,
  questionnaireName: z.string(),
  kind: LinkKind,
  /** What members call it: `Counter`. Those who answer do not read it. */
  name: z.string(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  askingId: Id.nullable(),
  /**
   * `null` where the installation has another secret than the one that made it: the address works, and nobody can read it here. Of a
   * personal link also for whoever lacks `surveys.write`: with it one answers in the name of its person.
   */
  address: z.string().nullable(),
  state: z.enum(linkStates),
  closesAt: z.date().nullable(),
  revokedAt: z.date().nullable(),
  author: z.string(),
  createdAt: z.date(),
  /** Sets of answers that were completed; of an anonymous link those of days that are over. */
  answers: z.number().int(),
  /** Begun and not completed; of an anonymous link nobody counts them. */
  partial: z.number().int().nullable(),
})
export type AnswerLink = z.infer<typeof AnswerLink>

export const LinkWish = z.object({
  questionnaireId: Id,
  kind: LinkKind,
  name: z.string().trim().max(lengths.id).default(''),
  /** Of a personal link, and of no other. */
  personId: Id.optional(),
  askingId: Id.optional().describe('What asked: the same person gets the same link of one asking'),
  closesAt: z.coerce.date().nullable().default(null),
})
export type LinkWish = z.input<typeof LinkWish>

const LinkChange = z.object({
  name: z.string().trim().max(lengths.id).optional(),
  closesAt: z.coerce.date().nullable().optional().describe('From then on nothing is answered; null: it stays open'),
})
export type LinkChange = z.infer<typeof LinkChange>

export const sittingStates = ['partial', 'complete'] as const
const SittingState = z.enum(sittingStates)
/** By the key of the question, as `questionnaires` reads them. */
const Answers = z.record(z.string(), z.unknown())

/** What one who answers gave so far; of anonymous links there is none to be read. */
export const Sitting = z.object({
  id: Id,
  linkId: Id,
  questionnaireId: Id,
  versionId: Id,
  personId: Id.nullable(),
  personName: z.string().nullable(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  state: SittingState,
  locale: z.enum(['en', 'ja']),
  answers: Answers,
  begunAt: z.date(),
  changedAt: z.date(),
  completedAt: z.date().nullable(),
})
export type Sitting = z.infer<typeof Sitting>

export const contract = {
  list: operation({
    method: 'GET',
    path: '/answer-links',
    summary: 'Links under which questionnaires are answered, the latest made first.',
    permission: reads,
  })
    .input(PageWish.extend({ questionnaireId: Id.optional(), kind: LinkKind.optional(), askingId: Id.optional() }))
    .output(pageOf(AnswerLink)),
  find: operation({
    method: 'GET',
    path: '/answer-links/{id}',
    summary: 'A link under which a questionnaire is answered.',
    permission: reads,
  })
    .input(ById)
    .output(AnswerLink),
  make: operation({
    method: 'POST',
    path: '/answer-links',
    summary: 'Make a link under which a questionnaire in force is answered: of a person, open, or anonymous.',
    permission: writes,
  })
    .input(LinkWish)
    .output(AnswerLink),
  change: operation({
    method: 'PATCH',
    path: '/answer-links/{id}',
    summary: 'Rename a link, or say when it closes.',
    permission: writes,
  })
    .input(LinkChange.extend({ id: Id }))
    .output(AnswerLink),
  revoke: operation({
    method: 'POST',
    path: '/answer-links/{id}/revocation',
    summary: 'Take a link back for good: nothing is answered under it any more, and what was answered stays.',
    permission: writes,
    effect: 'destroys',
    repeatsSafely: true,
  })
    .input(ById)
    .output(AnswerLink),
  qr: operation({
    method: 'GET',
    path: '/answer-links/{id}/qr',
    summary: 'The address of a link as a QR code, a picture in SVG.',
    permission: reads,
  })
    .input(ById)
    .output(z.object({ address: z.string(), svg: z.string() })),
  sittings: operation({
    method: 'GET',
    path: '/sittings',
    summary:
      'What those who answer gave so far, also where it is not complete, the latest changed first; none of anonymous links.',
    permission: reads,
  })
    .input(PageWish.extend({ questionnaireId: Id.optional(), linkId: Id.optional(), state: SittingState.optional() }))
    .output(pageOf(Sitting)),
  answer: operation({
    method: 'POST',
    path: '/answer-links/{id}/answers',
    summary:
      'Answer under a link, as a page of your own or a program does; what is left out stays as it was given before.',
    permission: writes,
    repeatsSafely: true,
  })
    .input(
      ById.extend({
        answers: Answers.describe('By the key of the question, in the shape of its kind'),
        complete: z.boolean().default(true).describe('False: more will come'),
        locale: z.enum(['en', 'ja']).optional(),
        key: z
          .string()
          .regex(/^[\w-]{20,64}$/)
          .optional()
          .describe(
            'Of an open or anonymous link: who answers, made up by you; the same key is the same one, of an anonymous link until its day is handed on',
          ),
      }),
    )
    .output(z.object({ state: SittingState, dropped: z.array(z.string()) })),
}
