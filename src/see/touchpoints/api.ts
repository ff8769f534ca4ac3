import type { Handlers } from '#platform/doors/handlers.ts'
import type { contract } from './contract.ts'
import { eventNames } from './measuring/done.ts'
import { isScore, questionsInForce } from './measuring/questions-store.ts'
import * as touchpoints from './touchpoints.ts'

export const handlers = {
  list: async ({ lacking, days }, context) => {
    const all = await touchpoints.touchpoints(context, days)
    const lack = all.filter(({ lacks }) => lacks.length > 0)
    return { rows: lacking === undefined ? all : lack, total: all.length, lacking: lack.length }
  },
  choices: async (_, context) => ({
    questions: (await questionsInForce(context)).map((one) => ({
      survey: one.survey,
      question: one.question,
      text: one.text,
      kind: one.kind,
      isScore: isScore(one.kind),
    })),
    events: await eventNames(context),
    figures: (context.contributions.figures ?? []).map(({ name, label }) => ({ name, label })),
  }),
  create: (wish, context) => touchpoints.declare(context, wish),
  change: ({ id, ...wish }, context) => touchpoints.change(context, id, wish),
  remove: async ({ id }, context) => {
    await touchpoints.remove(context, id)
    return { id }
  },
} satisfies Handlers<typeof contract>
