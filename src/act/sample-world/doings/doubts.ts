import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { customersByExternalId } from '../../../gather/customers/customers.ts'
import { addDoubt, settle } from '../../../gather/doubts/doubts.ts'
import { peopleByExternalId } from '../../../gather/people/people.ts'
import type { Part } from '../cast/cast.ts'
import { castOf } from '../rows.ts'

type Said = {
  /** Whose, by their place in the cast. */
  readonly part: number
  readonly daysAgo: number
  readonly words: Text
  readonly settledWith?: Text
}

const said: readonly Said[] = [
  {
    part: 0,
    daysAgo: 23,
    words: {
      en: 'Nobody could tell us yet why orders take so long around noon.',
      ja: '昼どきに発注が遅くなる理由を、まだ説明してもらえていません。',
    },
  },
  {
    part: 1,
    daysAgo: 9,
    words: {
      en: 'Are two shops enough for the larger plan to pay?',
      ja: '2店舗でも、上位プランにする意味はありますか？',
    },
  },
  {
    part: 3,
    daysAgo: 2,
    words: { en: 'Who answers us during the holidays?', ja: '連休中の問い合わせには、誰が対応してくれますか？' },
  },
  {
    part: 2,
    daysAgo: 31,
    words: {
      en: 'We were not sure that our prices stay in the country.',
      ja: '価格データが国内に保存されるのか、不安でした。',
    },
    settledWith: {
      en: 'Went through the paper on where data are kept with the head of IT.',
      ja: '情報システム部長と、データの保存場所の資料を確認しました。',
    },
  },
]

/** What some of the cast are unsure of: one has waited for too long, one was settled. */
export async function tellDoubts(context: Context, parts: readonly Part[]): Promise<void> {
  const { locale, today } = context
  const meant = said.flatMap((one) => {
    const of = parts[one.part]
    return of === undefined ? [] : [{ ...one, of }]
  })
  const keys = meant.map(({ of }) => of.key)
  const customers = await customersByExternalId(context, keys)
  const logins = parts.flatMap((part) => (keys.includes(part.key) ? (castOf(part, locale)[0]?.userId ?? []) : []))
  const people = await peopleByExternalId(context, logins)
  for (const { of, daysAgo, words, settledWith } of meant) {
    const customerId = customers.get(of.key)
    if (customerId === undefined) continue
    const personId = people.get(castOf(of, locale)[0]?.userId ?? '')?.personId ?? null
    const saidOn = shiftDate(today, { days: -daysAgo })
    const { id } = await addDoubt(context, { customerId, personId, saidOn, words: words[locale] })
    if (settledWith !== undefined) await settle(context, id, settledWith[locale])
  }
}
