import { sql } from 'kysely'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import type { ConsentWish } from '../../../see/quotes/contract.ts'
import { keepQuote } from '../../../see/quotes/quotes.ts'

type Kept = {
  readonly said: Text
  readonly daysAgo: number
  readonly evidence: Text
} & Pick<ConsentWish, 'method' | 'reach' | 'naming'>

const kept: readonly Kept[] = [
  {
    said: { en: 'The labels alone are worth the price.', ja: 'ラベル印刷だけでも十分に元が取れます。' },
    daysAgo: 12,
    method: 'mail',
    evidence: { en: 'Mail on the leaflet for the spring fair', ja: '春の展示会のチラシについてのメール' },
    reach: 'outside',
    naming: 'company',
  },
  {
    said: {
      en: 'Support answers before I have finished my coffee.',
      ja: 'サポートの返事がとても早く、助かっています。',
    },
    daysAgo: 5,
    method: 'orally',
    evidence: { en: 'Said on the phone, Ken was there', ja: '電話で承諾（健が同席）' },
    reach: 'internal',
    naming: 'anonymous',
  },
]

/** Two of the glad may be quoted, each for something else. */
export async function tellQuotes(context: Context): Promise<void> {
  const { db, workspace, locale, today } = context
  for (const { said, daysAgo, evidence, ...consent } of kept) {
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM responses WHERE workspace_id = ${workspace.id} AND comment = ${said[locale]} AND customer_id IS NOT NULL
      ORDER BY answered_at DESC, id DESC LIMIT 1`.execute(db)
    const [answer] = rows
    if (answer === undefined) continue
    await keepQuote(context, {
      source: { kind: 'answer', id: answer.id, question: '' },
      consent: { ...consent, evidence: evidence[locale], on: shiftDate(today, { days: -daysAgo }) },
    })
  }
}
