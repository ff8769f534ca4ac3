import type { Context } from '#platform/context.ts'
import { addClosingDays } from '../../gather/calendar/calendar.ts'

const names = {
  newYear: { en: 'Turn of the year', ja: '年末年始' },
  summer: { en: 'Summer closing', ja: '夏季休業' },
} as const

/** Last year, this year and next the maker closes at the turn of the year and in summer; one of its customers a little longer. */
export async function tellClosingDays(context: Context, customerId: string | undefined): Promise<void> {
  const { locale, today } = context
  const present = Number(today.slice(0, 4))
  for (const year of [present - 1, present, present + 1]) {
    const newYear = { name: names.newYear[locale], firstOn: `${year}-12-29`, lastOn: `${year + 1}-01-03` }
    const summer = { name: names.summer[locale], firstOn: `${year}-08-12`, lastOn: `${year}-08-15` }
    await addClosingDays(context, null, newYear)
    await addClosingDays(context, null, summer)
    if (customerId !== undefined) await addClosingDays(context, customerId, { ...summer, firstOn: `${year}-08-10` })
  }
}
