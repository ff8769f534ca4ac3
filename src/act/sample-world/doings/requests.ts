import type { ImportRow } from '#platform/furnishing/contributions.ts'
import type { Locale, Text } from '#platform/wording/words.ts'
import type { Calendar } from '../calendar.ts'
import type { Part } from '../cast/cast.ts'
import { castOf } from '../rows.ts'

type Asked = {
  readonly title: Text
  readonly purpose: Text
  readonly state: string
  readonly because: Text | null
  /** Of which parts somebody asked, so many days ago, in these words. */
  readonly voices: readonly { readonly part: number; readonly daysAgo: number; readonly said: Text }[]
}

const nothing: Text = { en: '', ja: '' }

export const asked: readonly Asked[] = [
  {
    title: { en: 'Change many prices at once', ja: '価格の一括変更' },
    purpose: {
      en: 'When suppliers raise prices, every dish has to be changed by hand.',
      ja: '仕入れ値が上がると、料理を1品ずつ変更しなければなりません。',
    },
    state: 'released',
    because: { en: 'It came with version 4.2.', ja: 'バージョン4.2で提供しました。' },
    voices: [
      { part: 0, daysAgo: 70, said: { en: 'It took us a whole evening.', ja: '一晩かかりました。' } },
      { part: 1, daysAgo: 55, said: { en: 'We change 80 prices a month.', ja: '毎月80品の価格を変えています。' } },
      {
        part: 4,
        daysAgo: 48,
        said: { en: 'Please let us bring a list.', ja: '一覧で取り込めるようにしてほしいです。' },
      },
    ],
  },
  {
    title: { en: 'Dark screens for the night shift', ja: '夜勤向けの暗い画面' },
    purpose: { en: 'The screen blinds whoever works at night.', ja: '夜の厨房では画面がまぶしいためです。' },
    state: 'considered',
    because: null,
    voices: [
      { part: 2, daysAgo: 33, said: { en: 'At night we turn the tablet over.', ja: '夜は端末を伏せています。' } },
      { part: 5, daysAgo: 20, said: nothing },
    ],
  },
  {
    title: { en: 'Orders by fax', ja: 'FAXでの発注' },
    purpose: { en: 'Two suppliers take orders by fax alone.', ja: 'FAXでしか受け付けない仕入れ先があるためです。' },
    state: 'declined',
    because: {
      en: 'Both suppliers take orders by e-mail since this spring; we help with the change.',
      ja: '両社とも今春からメールでの発注に対応したため、切り替えをお手伝いします。',
    },
    voices: [{ part: 3, daysAgo: 95, said: nothing }],
  },
]

/** Three requests as a list that is brought in: a row for each voice. */
export function requestRows(parts: readonly Part[], locale: Locale, calendar: Calendar): ImportRow['values'][] {
  return asked.flatMap(({ title, purpose, state, because, voices }) =>
    voices.flatMap(({ part: place, daysAgo, said }) => {
      const part = parts[place]
      if (part === undefined) return []
      return [
        {
          request_title: title[locale],
          request_purpose: purpose[locale],
          request_state: state,
          reason_told: because?.[locale] ?? null,
          customer: part.key,
          person: castOf(part, locale)[0]?.userId ?? null,
          said_on: calendar.day(daysAgo),
          voice_words: said[locale],
        },
      ]
    }),
  )
}
