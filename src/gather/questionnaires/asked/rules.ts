import * as z from 'zod/mini'
import { limits } from './limits.ts'
import { Key } from './texts.ts'

const some = z.array(Key).check(z.minLength(1), z.maxLength(limits.options))

/**
 * What an earlier answer must be. A question without an answer meets `unanswered` alone: neither `atMost` nor `noneOf`. An answer with
 * own words instead of an option counts as the option `other`.
 */
export const Rule = z.discriminatedUnion('is', [
  z.object({ question: Key, is: z.literal('answered') }),
  z.object({ question: Key, is: z.literal('unanswered') }),
  z.object({ question: Key, is: z.literal('atMost'), than: z.int() }),
  z.object({ question: Key, is: z.literal('atLeast'), than: z.int() }),
  z.object({ question: Key, is: z.literal('anyOf'), options: some }),
  z.object({ question: Key, is: z.literal('noneOf'), options: some }),
])
export type Rule = z.output<typeof Rule>

export const Rules = z.object({
  match: z._default(z.enum(['all', 'any']), 'all'),
  rules: z.array(Rule).check(z.minLength(1), z.maxLength(limits.rules)),
})
export type Rules = z.output<typeof Rules>
