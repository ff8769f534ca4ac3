import { z } from 'zod'
import { Day, Id } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { languages, turns, verdicts } from '../sentiment/said.ts'

export const Verdict = z.enum(verdicts)
export const Language = z.enum(languages)
export const sources = ['response', 'case', 'voice'] as const
export type Source = (typeof sources)[number]
const Count = z.number().int()
const Mark = z.coerce.number().int().min(0).max(10)

/** Which verbatims: all of what is said must hold. */
export const Filter = z.object({
  q: z.string().trim().max(200).optional().describe('Words in the text, however they are spelled'),
  topic: z.string().max(200).optional(),
  tag: Id.optional(),
  verdict: Verdict.optional().describe('As corrected, or else as the lexicon has it'),
  source: z.enum(sources).optional(),
  survey: z.string().max(lengths.id).optional(),
  language: Language.optional(),
  npsFrom: Mark.optional(),
  npsUntil: Mark.optional(),
  customerId: Id.optional(),
  from: Day.optional(),
  until: Day.optional(),
})
export type Filter = z.infer<typeof Filter>

export const Correction = z.object({ verdict: Verdict, author: z.string().nullable(), at: z.date() })

/** Why a verbatim has a tag: a member gave it, or the words that a rule found in it. */
export const TagOnVerbatim = z.object({
  id: Id,
  name: z.string(),
  by: z.enum(['hand', 'rule']),
  because: z.string().nullable().describe('Of a rule: the words that it found'),
  author: z.string().nullable().describe('Of a hand: whose'),
})

/** One text that somebody wrote in their own words. */
export const Verbatim = z.object({
  id: Id,
  source: z.object({ kind: z.enum(sources), id: Id }),
  question: z.string().describe('Which question it answers; empty for the comment, and for other sources'),
  survey: z.string().nullable(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  nps: Count.nullable(),
  saidAt: z.date(),
  said: z.string(),
  /** Not analysed, because the person withdrew the consent to it. */
  isWithheld: z.boolean(),
  isNothing: z.boolean().describe('It says that there is nothing to say'),
  language: Language.nullable().describe('Null while it has not been read'),
  verdict: Verdict.nullable().describe('As corrected, or else as the lexicon has it; null while it has not been read'),
  score: z.number().nullable().describe('What the lexicon says: −1 nothing but fault, 1 nothing but praise'),
  correction: Correction.nullable(),
  topics: z.array(z.string()),
  tags: z.array(TagOnVerbatim),
  request: z.object({ id: Id, title: z.string() }).nullable().describe('The request that was made of it'),
})
export type Verbatim = z.infer<typeof Verbatim>

/** A word that said so, where it stands in its sentence, what it weighs, and what turned it. */
export const Sentence = z.object({
  text: z.string(),
  weight: z.number(),
  telling: z.array(z.object({ word: z.string(), at: Count, weight: z.number(), turns: z.array(z.enum(turns)) })),
})

export const ExplainedVerbatim = Verbatim.extend({
  byLexicon: z
    .object({ verdict: Verdict, score: z.number(), isIronic: z.boolean(), sentences: z.array(Sentence) })
    .nullable(),
})
export type ExplainedVerbatim = z.infer<typeof ExplainedVerbatim>

const Loyalty = z.object({ n: Count, score: z.number(), low: z.number(), high: z.number() })
export const changes = ['more', 'less', 'unclear'] as const

/** What is spoken of. Each verbatim counts once, however often it says so: `n` is how many the list of that topic has. */
export const Topic = z.object({
  topic: z.string(),
  n: Count,
  positive: Count,
  negative: Count,
  mixed: Count,
  unsure: Count,
  /** Of the answers among them that have a mark; each of them counts. */
  nps: Loyalty.nullable(),
  /** How many there were in as many days before; null without a period. */
  before: Count.nullable(),
  /** Whether its share has changed beyond chance, all topics of the answer considered; null without a period. */
  change: z.enum(changes).nullable(),
})
export type Topic = z.infer<typeof Topic>

export const Totals = z.object({
  said: Count,
  nothing: Count.describe('Those that say that there is nothing to say'),
  unread: Count.describe('Not yet read by the present lexicon'),
  withheld: Count.describe('Not analysed, for want of consent'),
  positive: Count,
  negative: Count,
  mixed: Count,
  unsure: Count,
})
export type Totals = z.infer<typeof Totals>

/** A rule holds where any of its phrases stands in the text, and all else that it says. */
export const TagRule = z.object({
  phrases: z.array(z.string().trim().min(1).max(100)).min(1).max(50),
  language: Language.nullable().default(null),
  npsFrom: Mark.nullable().default(null),
  npsUntil: Mark.nullable().default(null),
})
export type TagRule = z.infer<typeof TagRule>
export const Tag = z.object({
  id: Id,
  name: z.string(),
  rules: z.array(TagRule),
  author: z.string().nullable(),
})
export type Tag = z.infer<typeof Tag>

/** A question of a survey that was answered in text: how often, in how many different ways, and whether these are own words. */
export const Question = z.object({
  survey: z.string(),
  question: z.string(),
  answers: Count,
  different: Count,
  example: z.string(),
  isRead: z.boolean(),
})
export type Question = z.infer<typeof Question>
