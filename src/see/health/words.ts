import { many } from '#platform/wording/many.ts'
import type { Text } from '#platform/wording/words.ts'

export const untilIsPast: Text = { en: 'The last day lies in the past.', ja: '終了日が過去の日付です。' }
export const notOverridden: Text = {
  en: 'No override is in force for this customer.',
  ja: 'この顧客に有効な手動設定はありません。',
}
export const noScorecard: Text = {
  en: 'No scorecard has been published yet.',
  ja: '公開されたスコアカードがまだありません。',
}
export const never: Text = { en: 'Health has not been read yet.', ja: 'ヘルスはまだ計測されていません。' }
export const outside: Text = {
  en: 'No scorecard applies to this customer.',
  ja: 'この顧客に適用されるスコアカードはありません。',
}

export const withheld: Text = {
  en: 'Not analysed: this person withdrew the consent.',
  ja: 'この方が同意を撤回したため、分析していません。',
}
export function turned(people: number, since: Text): Text {
  const who = people === 1 ? 'One person' : `${people} people`
  return {
    en: `${who} withdrew or renewed the consent to be analysed since ${since.en}. Figures before and after that do not compare.`,
    ja: `${since.ja}以降に${people}人が分析への同意を撤回、または再度同意しました。その前後の数値は比較できません。`,
  }
}

export const noDataYet: Text = {
  en: 'Not yet: no data has arrived.',
  ja: 'まだ分析できません。データが届いていません。',
}
export function knownOfNobody(because: Text): Text {
  return { en: `Not known of anybody: ${because.en}.`, ja: `どの顧客についても不明です（${because.ja}）。` }
}
export function enough(days: number): Text {
  return { en: `Enough: ${many(days, 'day')} of data.`, ja: `分析できます。${days}日分のデータがあります。` }
}
export function notYet(days: number, needed: number, expectedOn: Text): Text {
  return {
    en: `Not yet: ${many(days, 'day')} of data of the ${needed} needed; expected on ${expectedOn.en}.`,
    ja: `分析には${needed}日分のデータが必要です（現在${days}日分。${expectedOn.ja}に揃う見込み）。`,
  }
}

export function unknownMetric(name: Text): Text {
  return {
    en: `“${name.en}” uses a metric that is not declared.`,
    ja: `「${name.ja}」の指標は宣言されていません。`,
  }
}

export const health: Text = { en: 'Health', ja: 'ヘルス' }
export const score: Text = { en: 'Health score', ja: 'ヘルススコア' }
export const band: Text = { en: 'Health band', ja: 'ヘルス区分' }
export function moved(from: Text, to: Text, isFirst: boolean): Text {
  if (isFirst) return { en: `Health is known: ${to.en}`, ja: `ヘルスが分かりました：${to.ja}` }
  return { en: `Health went from ${from.en} to ${to.en}`, ja: `ヘルスが「${from.ja}」から「${to.ja}」に変わりました` }
}
