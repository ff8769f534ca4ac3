import { dayInWords } from '#platform/wording/day-in-words.ts'
import { type Text, type TextOf, text } from '#platform/wording/words.ts'
import type { Because, State } from './contract/hypothesis.ts'
import type { Aspect, Formula, Gap, Layer } from './contract/kpi.ts'

export const kpi = text('KPI', 'KPI')
export const hypothesis = text('hypothesis', '仮説')

export const layerNames: Readonly<Record<Layer, Text>> = {
  business: text('Business', '業務指標'),
  intermediate: text('Intermediate', '中間指標'),
  health: text('Health', 'ヘルススコア'),
}
/** The question that the documents ask of each layer. */
export const layerQuestions: Readonly<Record<Layer, Text>> = {
  business: text('Does it tie to the success of the business?', '事業の成功に結びついているか'),
  intermediate: text('Do the initiatives that lead to success work?', '成功に導く施策が機能しているか'),
  health: text('Are customers on the way to success?', '顧客が成功の軌道に乗っているか'),
}
export const aspectNames: Readonly<Record<Aspect, Text>> = {
  psychological: text('What people feel', '心理面'),
  behavioural: text('What people do', '行動面'),
}
export const formulaNames: Readonly<Record<Formula, Text>> = {
  sum: text('Sum', '合計'),
  difference: text('Difference (the first less the others)', '差（最初の指標から残りを引く）'),
  product: text('Product', '積'),
  ratio: text('Ratio (the first by the second)', '比（最初の指標÷2番目の指標）'),
}
export const gapNames: Readonly<Record<Gap, Text>> = {
  'not measured': text('Not measured yet', 'まだ測定していません'),
  'nobody answers': text('Nobody answers for it', '責任者がいません'),
  'no principle': text('Serves no principle', '紐づく理念がありません'),
  'no touchpoint': text('At no touchpoint', '接点が決まっていません'),
  'no aspect': text('Neither what people feel nor what they do', '心理面か行動面かが決まっていません'),
  'other aspect': text(
    'Its touchpoint has one of the two only: feeling or doing',
    '接点の指標が心理面・行動面の片方しかありません',
  ),
}
export const stateNames: Readonly<Record<State, Text>> = {
  unknown: text('Unknown', '未判定'),
  supported: text('Supported', '支持'),
  'not supported': text('Not supported', '支持されず'),
}
export const becauseNames: Readonly<Record<Because, Text>> = {
  'not asked': text('The figures have not been asked yet.', 'まだ検証していません。'),
  'too few': text('There are too few months on end.', '連続して値の分かる月が足りません。'),
  'does not vary': text('One of the two changes in too few months.', 'どちらかの値が変化した月が足りません。'),
  'by chance': text('As much is to be expected by chance.', 'この程度の関連は偶然でも生じます。'),
  opposite: text('They go together the other way round.', '想定とは逆向きに連動しています。'),
  season: text(
    'The season explains it: much the same shows beside the months of a year before, or nothing remains without it.',
    '季節性で説明できます。1年前の月と並べても同程度の連動が見られるか、季節の影響を除くと連動が残りません。',
  ),
  holds: text(
    'They go together beyond chance and season. That is no proof that one moves the other.',
    '偶然や季節性では説明できない連動があります。ただし、因果関係を示すものではありません。',
  ),
}

export const problems = {
  noFigure: text('There is no such figure.', 'この数値は見つかりません。'),
  nameTaken: text('Another KPI is called so.', '同じ名称のKPIがあります。'),
  keyTaken: text('Another KPI has this key.', '同じキーのKPIがあります。'),
  noMember: text('There is no such member in this workspace.', 'このワークスペースに該当するメンバーはいません。'),
  onlyIntermediate: text(
    'Only an intermediate KPI is read at a touchpoint.',
    '接点と心理面・行動面は、中間指標にだけ設定できます。',
  ),
  noPart: text('There is no such KPI.', '該当するKPIは見つかりません。'),
  partTwice: text('A KPI stands twice among the parts.', '同じKPIが2回指定されています。'),
  tooFewParts: text('It takes at least two parts.', '2つ以上の指標を選んでください。'),
  ratioOfTwo: text('A ratio is of exactly two parts.', '比には、ちょうど2つの指標を選んでください。'),
  partsWithoutFormula: text('Say how the parts are put together.', '指標の組み合わせ方を選んでください。'),
  unitsDiffer: text(
    'Only KPIs that are measured in the same can be added or subtracted.',
    '合計や差は、単位が同じ指標どうしでだけ計算できます。',
  ),
  otherUnit: text(
    'Its figure is measured in something else than its parts give.',
    '測定する数値と、構成指標から計算した値の単位が異なります。',
  ),
  toItself: text('A KPI cannot be thought to move itself.', '同じ指標どうしの仮説は登録できません。'),
  supposedAlready: text('This hypothesis is on record already.', 'この仮説はすでに登録されています。'),
  tooMany: text('A structure holds at most 500 KPIs.', '登録できるKPIは500件までです。'),
} as const

export const loops: TextOf<[string]> = {
  en: (way) => `It would be made of itself: ${way}.`,
  ja: (way) => `計算が循環します（${way}）。`,
}
export const usedBy: TextOf<[string]> = {
  en: (names) => `It is a part of ${names}. Take it out of there first.`,
  ja: (names) => `${names}の計算に使われています。先にそこから外してください。`,
}

export function endsAlready(name: string, until: string): Text {
  const day = dayInWords(until)
  return {
    en: `“${name}” is in use until ${day.en}; its history stays as it is.`,
    ja: `「${name}」の使用は${day.ja}までです。それまでの内容は変更できません。`,
  }
}
export function beginsAsLate(name: string, from: string): Text {
  const day = dayInWords(from)
  return {
    en: `“${name}” is in use from ${day.en} on: it cannot end before.`,
    ja: `「${name}」の使用は${day.ja}からです。それより前に終了できません。`,
  }
}
export function partOfHistory(name: string, whole: string, until: string): Text {
  const day = dayInWords(until)
  return {
    en: `“${name}” is a part of “${whole}”, which is in use until ${day.en} and keeps its history. Let a redesign end “${name}” as well.`,
    ja: `「${name}」は、${day.ja}で使用を終える「${whole}」の計算に使われています。履歴を残すため、測定方法の変更や削除はできません。再設計で使用を終了してください。`,
  }
}
export function partUntil(name: string, whole: string, until: string): Text {
  const day = dayInWords(until)
  return {
    en: `“${name}” is a part of “${whole}”, which is in use until ${day.en}: it cannot end before.`,
    ja: `「${name}」は、${day.ja}まで使用する「${whole}」の計算に使われています。それより前に終了できません。`,
  }
}
export function partOfOthers(name: string, wholes: readonly string[]): Text {
  return {
    en: `“${name}” is a part of ${wholes.map((one) => `“${one}”`).join(', ')}. Take it out of there first, or let these end as well.`,
    ja: `「${name}」は${wholes.map((one) => `「${one}」`).join('')}の計算に使われています。先にそこから外すか、あわせて見直してください。`,
  }
}

export const unread = {
  notBegun: text('It was not in use yet.', 'まだ使用していません。'),
  over: text('It is no longer in use.', '使用を終了しました。'),
  notMeasured: text('No figure measures it, and it is made of no parts.', '数値も構成指標も設定されていません。'),
  partsNotMeasured: text('None of its parts is measured.', '構成する指標がどれも測定されていません。'),
  figureGone: text('The figure that measured it is no longer there.', '測定に使う数値がなくなりました。'),
  partUnknown: text('A part of it is not known.', '構成する指標の値が分かりません。'),
  byNothing: text('The second part is 0.', '割る側の指標が0です。'),
  currencies: text('Its parts are in different currencies.', '構成する指標の通貨が異なります。'),
} as const

export function wrongAt(at: string, says: string): Text {
  return at === '' ? { en: says, ja: says } : { en: `${at}: ${says}`, ja: `${at}：${says}` }
}
export function nobodyAt(address: string): Text {
  return {
    en: `Nobody in this workspace has the address ${address}.`,
    ja: `このワークスペースに「${address}」のメンバーはいません。`,
  }
}
