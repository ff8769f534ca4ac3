import { addWorkingDays, workingDaysBetween } from '#maths/time/working-days.ts'
import type { Handlers } from '#platform/doors/handlers.ts'
import { badInput } from '#platform/errors.ts'
import { chooseSettings, comingRound, counting, sayDay, settingsInForce } from './calendar.ts'
import { addClosingDays, changeClosingDays, closingDaysOf, removeClosingDays } from './closings.ts'
import type { contract } from './contract.ts'
import * as words from './words.ts'
import { holidayTable } from './working/holidays.ts'

export const handlers = {
  settings: (_, context) => settingsInForce(context),
  set: (wish, context) => chooseSettings(context, wish),
  holidays: async ({ year }, context) => {
    const { holidays, knownFrom, knownTo } = await settingsInForce(context)
    if (`${year}-12-31` < knownFrom || `${year}-01-01` > knownTo)
      throw badInput('year', words.outside(knownFrom, knownTo))
    const rows = [...holidayTable[holidays].days].map(([day, name]) => ({ day, name }))
    return { rows: rows.filter(({ day }) => day.startsWith(`${year}-`)) }
  },
  day: ({ day, customerId }, context) => sayDay(context, day, customerId ?? null),
  workingDay: async ({ from, days, customerId }, context) => ({
    day: await counting(context, customerId ?? null, (calendar) => addWorkingDays(from, days, calendar)),
  }),
  workingDays: async ({ from, to, customerId }, context) => ({
    days: await counting(context, customerId ?? null, (calendar) => workingDaysBetween(from, to, calendar)),
  }),
  occurrences: async ({ rhythm, after, count }, context) => ({
    inWords: words.rhythmInWords(rhythm),
    ...(await comingRound(context, rhythm, after ?? context.now, count)),
  }),
  closingDays: async (_, context) => ({ rows: await closingDaysOf(context, null) }),
  addClosingDays: (wish, context) => addClosingDays(context, null, wish),
  changeClosingDays: ({ id, ...wish }, context) => changeClosingDays(context, null, id, wish),
  removeClosingDays: ({ id }, context) => removeClosingDays(context, null, id),
  closingDaysOf: async ({ customerId }, context) => ({ rows: await closingDaysOf(context, customerId) }),
  addClosingDaysOf: ({ customerId, ...wish }, context) => addClosingDays(context, customerId, wish),
  changeClosingDaysOf: ({ customerId, id, ...wish }, context) => changeClosingDays(context, customerId, id, wish),
  removeClosingDaysOf: ({ customerId, id }, context) => removeClosingDays(context, customerId, id),
} satisfies Handlers<typeof contract>
