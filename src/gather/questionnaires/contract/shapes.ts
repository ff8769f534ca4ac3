import { z } from 'zod'
import { Id } from '#platform/contract.ts'
import { limits } from '../asked/limits.ts'
import { Questionnaire as Asked, parts } from '../asked/questionnaire.ts'
import { eitherOf } from '../asked/texts.ts'
import { otherParts, standings } from '../comparing/comparison.ts'
import { readyKeys } from '../ready/ready.ts'
import { findingKinds } from '../wording/findings.ts'

const Count = z.number().int()
const Said = z.object({ en: z.string(), ja: z.string() })
export const Name = z.string().trim().min(1).max(limits.name)

/** What is asked, beginning to end; see `asked/questionnaire.ts`. */
export { Asked }

/** What of a draft is another than it was; of a text either language alone, of the thanks either part. */
export const DraftChange = z.object({
  title: z.optional(eitherOf(limits.title)),
  intro: z.optional(eitherOf(limits.help)),
  questions: z.optional(parts.questions),
  ends: z.optional(parts.ends),
  thanks: z.optional(z.object({ title: z.optional(eitherOf(limits.title)), text: z.optional(eitherOf(limits.help)) })),
})
export type DraftChange = z.infer<typeof DraftChange>

export const Version = z.object({
  id: Id,
  questionnaireId: Id,
  number: Count,
  asked: Asked,
  author: z.string(),
  updatedAt: z.date(),
  /** `null` as long as it is the draft. */
  published: z.object({ by: z.string(), at: z.date() }).nullable(),
})
export type Version = z.infer<typeof Version>

export const Questionnaire = z.object({
  id: Id,
  /** What its responses are kept under; members read it, those who answer do not. */
  name: z.string(),
  /** The version in force: the latest that was published. */
  publishedNumber: Count.nullable(),
  publishedId: Id.nullable(),
  draftNumber: Count.nullable(),
  draftId: Id.nullable(),
  /** How many questions the latest version has, the draft where there is one. */
  questions: Count,
  /** In which languages a text of the latest version is missing. */
  lacks: z.array(z.enum(['en', 'ja'])),
  retiredAt: z.date().nullable(),
  updatedAt: z.date(),
})
export type Questionnaire = z.infer<typeof Questionnaire>

export const Fault = Said.extend({
  /** The place in the draft: `questions.2.text`. */
  path: z.string(),
})
export type Fault = z.infer<typeof Fault>

/** What a reader would say of the wording; it hinders nobody. */
export const Finding = Fault.extend({ kind: z.enum(findingKinds) })

export const Draft = Version.extend({
  /** What must be mended before it can be published. */
  faults: z.array(Fault),
  findings: z.array(Finding),
})
export type Draft = z.infer<typeof Draft>

export const Comparison = z.object({
  /** Each question of the two versions, found again by its key; only those that are the same may be counted together. */
  questions: z.array(z.object({ key: z.string(), standing: z.enum(standings), text: Said, was: Said.nullable() })),
  /** What else is another. */
  others: z.array(z.enum(otherParts)),
})
export type Comparison = z.infer<typeof Comparison>

export const ReadyKey = z.enum(readyKeys)
export const Ready = z.object({ key: ReadyKey, name: Said, about: Said, asked: Asked })
