import type { Handlers } from '#platform/doors/handlers.ts'
import type { House } from '#platform/house.ts'
import { cursorAt, pageFrom, partsOf, placeIn } from '#platform/stores/cursor.ts'
import { say } from '#platform/wording/words.ts'
import { previewOf, testOf } from '../askings/askings.ts'
import type { contract } from './contract.ts'
import { monthsOf } from './hearing/months-store.ts'
import * as standing from './standing-askings.ts'
import { lookAhead } from './turns/forecast.ts'
import { forecastOf } from './turns/forecast-shown.ts'
import * as turns from './turns/turns-store.ts'
import * as words from './words.ts'

export const handlers = (house: House, url: string): Handlers<typeof contract> => ({
  list: async ({ questionnaireId, cursor, limit }, context) => {
    const page = { questionnaireId, after: placeIn(cursor), limit: limit + 1 }
    const rows = await standing.standingsShown(context, page)
    return pageFrom(rows, limit, ({ createdAt: at, id }) => cursorAt({ at, id }))
  },
  find: ({ id }, context) => standing.standingFound(context, house, id),
  create: (wish, context) => standing.createStanding(context, wish),
  change: ({ id, ...wish }, context) => standing.changeStanding(context, id, wish),
  remove: async ({ id }, context) => {
    await standing.removeStanding(context, id)
    return { id }
  },
  start: ({ id }, context) => standing.startStanding(context, house, id),
  pause: ({ id }, context) => standing.pauseStanding(context, id),
  resume: ({ id }, context) => standing.resumeStanding(context, house, id),
  end: ({ id }, context) => standing.endStanding(context, id),
  turns: async ({ id, state, cursor, limit }, context) => {
    await standing.requireStanding(context, id)
    const rows = await turns.page(context, { standingId: id, state, after: placeIn(cursor), limit: limit + 1 })
    const page = pageFrom(rows, limit, ({ dueOn, id: turn }) => cursorAt({ at: new Date(dueOn), id: turn }))
    const reasonOf = ({ because }: (typeof rows)[number]) =>
      because === null ? null : say(words.reasons[because], context.locale)
    return { ...page, rows: page.rows.map((row) => ({ ...row, reason: reasonOf(row) })) }
  },
  months: async ({ id }, context) => {
    await standing.requireStanding(context, id)
    return { rows: await monthsOf(context, id) }
  },
  forecast: async ({ id, days }, context) =>
    forecastOf(await lookAhead(context, await standing.requireStanding(context, id), days), context.locale),
  forecastTurns: async ({ id, days, day, cursor, limit }, context) => {
    const { due } = await lookAhead(context, await standing.requireStanding(context, id), days)
    const [from = '0'] = partsOf(cursor, /^(\d{1,9})$/)
    const some = (due ?? []).filter(({ dueOn }) => day === undefined || dueOn === day)
    const end = Number(from) + limit
    return { rows: some.slice(Number(from), end), next: some.length > end ? String(end) : null }
  },
  preview: async ({ id, locale }, context) => {
    const { questionnaire, said } = await standing.requireStanding(context, id)
    return previewOf(context, url, { questionnaireId: questionnaire.id, said }, locale)
  },
  test: async ({ id, locale }, context) => {
    const { questionnaire, said } = await standing.requireStanding(context, id)
    return testOf(context, { house, url }, { id, questionnaireId: questionnaire.id, said }, locale)
  },
})
