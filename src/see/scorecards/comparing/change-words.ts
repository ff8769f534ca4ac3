import { type Text, text } from '#platform/wording/words.ts'
import type { Edge } from '../contract/definition.ts'

/** The parts of a scorecard, as a list of its changes is headed. */
export const parts = {
  mode: text('How it scores', '採点の方法'),
  measures: text('Measures', '測定項目'),
  groups: text('Groups', 'グループ'),
  alarms: text('Alarms', 'アラート'),
  exceptions: text('Exceptions', '例外'),
  cells: text('Cells', 'セル'),
  bands: text('Bands and next acts', '区分と次の一手'),
}

const number = (value: number, locale: 'en' | 'ja') => value.toLocaleString(locale, { maximumFractionDigits: 6 })
const fromTo = (en: string, ja: string) => (was: number, is: number) => ({
  en: `${en} ${number(was, 'en')} → ${number(is, 'en')}`,
  ja: `${ja} ${number(was, 'ja')} → ${number(is, 'ja')}`,
})
const ofBands = (en: string, ja: string) => (was: Text, is: Text) => ({
  en: `${en} ${was.en} → ${is.en}`,
  ja: `${ja}「${was.ja}」→「${is.ja}」`,
})
const days = (value: number | null, locale: 'en' | 'ja') => {
  if (value === null) return locale === 'en' ? 'for ever' : '無期限'
  return locale === 'en' ? `${value}` : `${value}日`
}
const from = ({ from, included }: Edge, locale: 'en' | 'ja') => {
  if (locale === 'en') return `${included ? '' : 'above '}${number(from, 'en')}`
  return `${number(from, 'ja')}点${included ? '以上' : '超'}`
}

export const words = {
  added: (name: Text) => ({ en: `“${name.en}” is new`, ja: `「${name.ja}」を追加` }),
  addedWith: (name: Text, first: Text) => ({
    en: `“${name.en}” is new: ${first.en}`,
    ja: `「${name.ja}」を追加（${first.ja}）`,
  }),
  removed: (name: Text) => ({ en: `“${name.en}” is taken out`, ja: `「${name.ja}」を削除` }),
  changedIn: (name: Text, what: Text) => ({ en: `“${name.en}”: ${what.en}`, ja: `「${name.ja}」：${what.ja}` }),
  called: (name: Text) => ({ en: `is called “${name.en}”`, ja: `名前を「${name.ja}」に変更` }),
  weight: (weight: number) => ({ en: `weight ${number(weight, 'en')}`, ja: `重み ${number(weight, 'ja')}` }),
  weightTo: fromTo('weight', '重み'),
  source: text('what it measures', '測定する内容'),
  scale: text('how values become points', '値から点数への換算'),
  group: text('its group', 'グループ'),
  validDays: (was: number | null, is: number | null) => ({
    en: `days a value counts ${days(was, 'en')} → ${days(is, 'en')}`,
    ja: `値の有効期間 ${days(was, 'ja')} → ${days(is, 'ja')}`,
  }),
  least: fromTo('observations needed', '必要な件数'),
  lifts: text('may lift the score', 'スコアを上げる対象に変更'),
  liftsNot: text('may only hold the score down', 'スコアを上げない設定に変更'),
  criteria: text('when it holds', '条件'),
  ends: text('when it ends', '解除の条件'),
  act: text('its next act', '次の一手'),
  axes: text('which axes it takes', '対象の軸'),
  ceiling: (band: Text) => ({ en: `no better than ${band.en}`, ja: `最高でも「${band.ja}」` }),
  ceilingTo: ofBands('best band', '上限'),
  band: (band: Text) => ({ en: `band ${band.en}`, ja: `区分「${band.ja}」` }),
  bandTo: ofBands('band', '区分'),
  score: (score: number) => ({ en: `score ${number(score, 'en')}`, ja: `スコア ${number(score, 'ja')}` }),
  scoreTo: fromTo('score', 'スコア'),
  order: text('The order in which they are tried', '判定する順序を変更'),
  mode: {
    axes: text('Three axes instead of one score', '1つのスコアから3軸に変更'),
    score: text('One score instead of three axes', '3軸から1つのスコアに変更'),
  },
  leastKnown: fromTo('Weight that must be known, in percent', 'スコアに必要なデータの割合（％）'),
  highFrom: fromTo('An axis is high from', '軸を「高い」とみなす点数'),
  warns: text('Bad news is told early', 'データが少なくても注意・危険を表示'),
  warnsNot: text('Bad news is not told early', 'データが少ない間は注意・危険を表示しない'),
  unknownActs: text('Next acts where too little is known', 'データ不足のときの次の一手'),
  acts: (band: Text) => ({ en: `Next acts at ${band.en}`, ja: `「${band.ja}」の次の一手` }),
  edge: (band: Text, was: Edge, is: Edge) => ({
    en: `${band.en} from ${from(was, 'en')} → ${from(is, 'en')}`,
    ja: `「${band.ja}」の範囲 ${from(was, 'ja')} → ${from(is, 'ja')}`,
  }),
}
