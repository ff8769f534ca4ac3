import { daysBetween, shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { Handlers } from '#platform/doors/handlers.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import { answerOf } from './counting/answer-store.ts'
import * as counting from './counting/counting-store.ts'
import * as rules from './rules/rule-store.ts'
import { addRule, changeRule, pauseRule, resumeRule } from './rules/rules.ts'
import * as words from './words.ts'

export const handlers = {
  rules: async (_, context) => ({ rows: await rules.all(context) }),
  addRule: (wish, context) => addRule(context, wish),
  changeRule: ({ id, ...wish }, context) => changeRule(context, id, wish),
  pauseRule: ({ id }, context) => pauseRule(context, id),
  resumeRule: ({ id }, context) => resumeRule(context, id),
  figures: (wish, context) => counting.figures(context, spanOf(context, wish)),
  list: async ({ cursor, limit, figure, ...wish }, context) => {
    const span = spanOf(context, wish)
    const rows = await counting.page(context, span, figure, placeIn(cursor), limit + 1)
    return {
      ...pageFrom(rows, limit, ({ answeredAt: at, playId: id }) => cursorAt({ at, id })),
      total: await counting.count(context, span, figure),
    }
  },
  answer: async ({ id }, context) => {
    const found = await answerOf(context, id)
    if (found === undefined) throw notFound(words.followUp)
    return found
  },
} satisfies Handlers<typeof contract>

type Wish = { readonly from?: string | undefined; readonly until?: string | undefined }

/** The last ninety days, unless others are named. */
function spanOf({ today }: Context, { from, until = today }: Wish) {
  const span = { from: from ?? shiftDate(until, { days: -89 }), until }
  if (span.until < span.from) throw badInput('until', words.backwards)
  if (daysBetween(span.from, span.until) > 731) throw badInput('from', words.tooLong)
  return span
}
