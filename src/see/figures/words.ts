import type { Text } from '#platform/wording/words.ts'
import { tenures } from './tenures.ts'

export const words = {
  figure: { en: 'figure', ja: '数値' },
  notAsked: { en: 'This cannot be asked for.', ja: 'この条件では集計できません。' },
  none: { en: 'not known', ja: '不明' },
  inSegment: { en: 'in the segment', ja: 'セグメント内' },
  notInSegment: { en: 'all others', ja: 'その他' },
  unknownOwner: { en: 'someone who left', ja: '退職したメンバー' },
  tooManySlices: {
    en: 'This would make more than 200 slices: a number, a date or a code of each customer tells nothing apart.',
    ja: '内訳が200件を超えるため集計できません。顧客ごとに値の異なる数値、日付、コードなどは内訳に適しません。',
  },
} satisfies Record<string, Text>

/** A stretch of tenure by the completed months it begins with. */
export const tenureNames: Readonly<Record<string, Text>> = Object.fromEntries(
  tenures.map((first, i): [string, Text] => {
    const next = tenures[i + 1]
    if (next === undefined) return [`${first}`, { en: `${first} months and more`, ja: `${first}か月以上` }]
    if (first === 0) return [`${first}`, { en: `under ${next} months`, ja: `${next}か月未満` }]
    return [`${first}`, { en: `${first} to under ${next} months`, ja: `${first}か月以上${next}か月未満` }]
  }),
)

/** A period as the workspace calls it: a fiscal quarter by the year in which its fiscal year began. */
export function spanName(by: 'day' | 'month' | 'quarter' | 'year', first: string, yearStartsIn: number): Text {
  const [year = '', month = '', day = ''] = first.split('-')
  const [y, m] = [Number(year), Number(month)]
  if (by === 'day') return { en: `${Number(day)} ${months[m - 1]} ${y}`, ja: `${y}年${m}月${Number(day)}日` }
  if (by === 'month') return { en: `${months[m - 1]} ${y}`, ja: `${y}年${m}月` }
  const fiscal = m < yearStartsIn ? y - 1 : y
  if (by === 'year') return { en: `FY ${fiscal}`, ja: `${fiscal}年度` }
  const quarter = Math.floor(((m - yearStartsIn + 12) % 12) / 3) + 1
  return { en: `FY ${fiscal} Q${quarter}`, ja: `${fiscal}年度第${quarter}四半期` }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
