import { littleKnown } from '../act/plays/opening/little-known.ts'
import { moneyInWords } from '../platform/wording/money-in-words.ts'
import type { Out } from './out.ts'
import type { Reached } from './reach.ts'

/** Who needs a person today, as on the first screen. */
export async function printToday(reached: Pick<Reached, 'api'>, out: Out, limit: number): Promise<void> {
  const today = await reached.api.plays.today({ scope: 'team', limit })
  if (out.json) return out.document(today)
  const { customers } = today
  if (customers === 0 && (await reached.api.customers.list({ limit: 1 })).rows.length === 0)
    return out.line(
      out.say({
        en: 'There are no customers yet: import them in the browser, or with meguri import.',
        ja: 'まだ顧客がいません。ブラウザー、または meguri import で取り込んでください。',
      }),
    )
  if (customers === 0 && littleKnown((await reached.api.plays.summary({})).bands))
    return out.line(
      out.say({
        en: 'Too little is known to say who needs a person: see Health in the browser.',
        ja: '対応が必要な顧客を判断するにはデータが不足しています。ブラウザーの「ヘルス」をご覧ください。',
      }),
    )
  out.line(
    out.say({
      en: customers === 1 ? 'One customer needs a person today.' : `${customers} customers need a person today.`,
      ja: `今日、対応が必要な顧客は${customers}件です。`,
    }),
  )
  for (const row of today.rows) {
    const worth = [...(row.value ? [row.value] : []), ...row.others]
    const value = worth.length === 0 ? '' : ` · ${worth.map((money) => out.say(moneyInWords(money))).join(' + ')}`
    out.line('')
    out.line(`${signs[row.band ?? 'unknown']} ${row.customerName}${value}`)
    out.line(`    ${row.rank.said[out.locale]}`)
    out.line(`    ${row.reason[out.locale].replaceAll('**', '')}`)
    out.line(`    → ${row.act[out.locale]}`)
  }
  if (customers > today.rows.length) {
    out.line('')
    out.line(
      out.say({ en: `… and ${customers - today.rows.length} more.`, ja: `ほか${customers - today.rows.length}件。` }),
    )
  }
}

const signs = { thriving: '●', steady: '◐', watch: '◔', risk: '◉', unknown: '○' } as const
