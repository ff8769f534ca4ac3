import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { ImportRow } from '#platform/furnishing/contributions.ts'
import type { Locale, Text } from '#platform/wording/words.ts'
import { customersByExternalId } from '../../../gather/customers/customers.ts'
import { mergeCustomers } from '../../../gather/merges/merges.ts'
import { override } from '../../../see/health/health.ts'
import type { Part } from '../cast/cast.ts'

const twinKey = 'entered-twice'
const why: Text = {
  en: 'Their new head of kitchens told us at the fair that they are looking at others',
  ja: '展示会で、新しい総料理長から他社も検討中と伺ったため',
}

/** The customers of whom something is told beside the cast. */
const plain = (parts: readonly Part[]) =>
  parts.filter(({ scenes, renewsInDays }) => scenes.length === 0 && renewsInDays > 0)

/** Somebody entered a customer a second time, under the name of its company. */
export function twinRow(parts: readonly Part[], locale: Locale): ImportRow['values'][] {
  const [twice] = plain(parts)
  if (twice === undefined) return []
  const name = { en: `${twice.name.en} Inc.`, ja: `株式会社${twice.name.ja}` }[locale]
  return [{ external_id: twinKey, name, kind: 'company', country: 'JP', stage: 'active' }]
}

/** Two who use one domain: whether they are one is for a person to judge. */
export function domainOf(part: Part, parts: readonly Part[]): string {
  const [, first, second] = plain(parts)
  return `${part.key === second?.key ? first?.key : part.key}.example`
}

/** The two were found and made one, and somebody knows more of a third than its figures say. */
export async function tidyUp(context: Context, parts: readonly Part[]): Promise<void> {
  const [twice] = plain(parts)
  const known = plain(parts).find(({ course }, index) => index > 2 && course === 'steady')
  const ids = await customersByExternalId(context, [twinKey, ...[twice, known].flatMap((part) => part?.key ?? [])])
  const [keptId, absorbedId, overridden] = [ids.get(twice?.key ?? ''), ids.get(twinKey), ids.get(known?.key ?? '')]
  if (keptId !== undefined && absorbedId !== undefined) await mergeCustomers(context, { keptId, absorbedId, take: [] })
  if (overridden === undefined) return
  const until = shiftDate(context.today, { days: 14 })
  await override(context, { id: overridden, band: 'watch', score: null, reason: why[context.locale], until })
}
