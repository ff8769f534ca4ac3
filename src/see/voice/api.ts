import type { Handlers } from '#platform/doors/handlers.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { answersBehind } from './asking/answers-behind.ts'
import { linked, links } from './asking/links.ts'
import { questionsOf } from './asking/questions.ts'
import { customersWithoutAnswer, reachOf } from './asking/reach.ts'
import { tenure } from './asking/tenure.ts'
import type { contract } from './contract.ts'
import { drivers } from './drivers/drivers.ts'
import { scores } from './voice.ts'

export const handlers = {
  scores: (wish, context) => scores(context, wish),
  answers: async ({ cursor, ...wish }, context) => {
    const skip = seen(cursor)
    const { rows, total } = await answersBehind(context, wish, skip)
    return { ...pageFrom(rows, wish.limit, () => String(skip + wish.limit)), total }
  },
  questions: async ({ survey }, context) => ({
    rows: (await questionsOf(context, survey)).map(({ key, name, isOrdinal, values, scoreOf }) => ({
      ...{ key, name, isOrdinal, scoreOf },
      values: [...values].map(([value, called]) => ({ value, name: called })),
    })),
  }),
  drivers: (wish, context) => drivers(context, wish),
  reach: async (wish, context) => ({ rows: await reachOf(context, wish) }),
  silent: async ({ cursor, ...wish }, context) => {
    const skip = seen(cursor)
    const { rows, total } = await customersWithoutAnswer(context, wish, skip)
    return { ...pageFrom(rows, wish.limit, () => String(skip + wish.limit)), total }
  },
  tenure: (wish, context) => tenure(context, wish),
  links: (wish, context) => links(context, wish),
  linked: async ({ cursor, ...wish }, context) => {
    const skip = seen(cursor)
    const { rows, total } = await linked(context, wish, skip)
    return { ...pageFrom(rows, wish.limit, () => String(skip + wish.limit)), total }
  },
} satisfies Handlers<typeof contract>

function seen(cursor: string | undefined): number {
  return Number(partsOf(cursor, /^(\d{1,9})$/)[0] ?? 0)
}
