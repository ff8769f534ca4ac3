import type { ImportRow } from '#platform/furnishing/contributions.ts'
import type { Locale } from '#platform/wording/words.ts'
import { chanceOf } from '../chance.ts'

const speed = { en: 'Speed of answers (1 to 5)', ja: '問い合わせへの返答の速さ（1〜5）' }
const ease = { en: 'Ease of the invoice (1 to 5)', ja: '請求書の分かりやすさ（1〜5）' }

export type Values = ImportRow['values']

export const nothingElse = (_: Values): ImportRow['extra'] => ({})

/** What the form of the survey asked besides: who recommends found answers fast; invoices please whom they please. */
export function furtherAnswers({ external_id, nps }: Values, locale: Locale): ImportRow['extra'] {
  const chance = chanceOf(`further answers of ${external_id}`)
  const fast = Math.min(5, Math.max(1, Math.round(Number(nps) / 2) + chance.whole(-1, 1)))
  return { [speed[locale]]: fast, [ease[locale]]: chance.whole(1, 5) }
}
