import { dayInWords } from '#platform/wording/day-in-words.ts'
import { many } from '#platform/wording/many.ts'
import { type Text, text } from '#platform/wording/words.ts'
import type { Condition, Phase } from './contract/phase.ts'

export const phaseNames: Readonly<Record<Phase, Text>> = {
  satisfaction: text('Satisfaction', '満足度'),
  churn: text('Churn', '解約率'),
  growth: text('Cross-sell and LTV', 'クロスセル・LTV'),
}
/** What can be aimed at from each phase on, besides what could be before. */
export const phaseMeanings: Readonly<Record<Phase, Text>> = {
  satisfaction: text(
    'NPS, satisfaction, effort and whatever else can be measured from the first day.',
    'NPS、満足度、負担感など、初日から測れる指標に目標を設定できます。',
  ),
  churn: text(
    'Also who leaves and who renews, once contracts had the time to end.',
    '契約が更新の時期を迎え、解約率や契約更新率にも目標を設定できます。',
  ),
  growth: text(
    'Also what customers buy more and are worth over time, once it is known who stays.',
    '顧客が定着し、クロスセルやLTVにつながる指標にも目標を設定できます。',
  ),
}

export const problems = {
  noKpi: text('There is no such KPI.', '該当するKPIは見つかりません。'),
  noUnit: text('Nothing measures it yet.', 'まだ測定していません。'),
  overAlready: text('The KPI is no longer in use.', 'このKPIは使用を終了しています。'),
  notInUseYet: text(
    'The KPI is not in use yet in that period. Choose a later day.',
    'この期間には、まだKPIを使用していません。より後の日付を選んでください。',
  ),
  notInUseThen: text(
    'The KPI is no longer in use in that period. Choose an earlier day.',
    'この期間には、KPIの使用を終了しています。より前の日付を選んでください。',
  ),
  noDirection: text(
    'Say first whether higher or lower is better.',
    '先に、望ましい方向（高いほどよい・低いほどよい）を設定してください。',
  ),
  setMeanwhile: text(
    'Somebody set this target meanwhile. Look at it, and set it again if that is still right.',
    'この目標は、ほかの人が先に設定しました。内容を確認してから、必要であればもう一度設定してください。',
  ),
  setAlready: text(
    'This period has a target already. Change that one.',
    'この期間の目標はすでにあります。その目標を変更してください。',
  ),
  tooFar: text(
    'Choose a day at most twenty years from now, or before now.',
    '本日の前後20年以内の日付を選んでください。',
  ),
  tooManyVersions: text('A target has at most 50 versions.', '1つの目標の版は50件までです。'),
  begunWithoutReason: text(
    'The period has begun: say why its target changes. The target before stays to be seen.',
    '期間がすでに始まっています。目標を変える理由を入力してください。変更前の目標も残ります。',
  ),
  overWithoutReason: text(
    'The period is over: say why it gets a target now.',
    '期間がすでに終わっています。いま目標を設定する理由を入力してください。',
  ),
  nothingToWithdraw: text('There is no target to withdraw.', '取り下げる目標がありません。'),
  confirmedMeanwhile: text(
    'Somebody confirmed another phase meanwhile.',
    'フェーズは、ほかの人が先に変更しました。内容を確認してください。',
  ),
  samePhase: text('This is the present phase.', '現在のフェーズと同じです。'),
  backWithoutReason: text('Say why one goes back.', '前のフェーズに戻す理由を入力してください。'),
  oneAfterAnother: text('One phase comes after another.', 'フェーズは1つずつ進めてください。'),
} as const

/** Why actual and target are not compared. */
export const unsaid = {
  otherPeriods: text(
    'The fiscal year begins in another month now, so that no period is this one.',
    '会計年度の開始月が変わったため、該当する期間がありません。',
  ),
  otherUnit: text(
    'The KPI is measured in something else than when the target was set.',
    '目標を設定した時とは、KPIの単位が異なります。',
  ),
  otherFigure: text(
    'Another figure measures the KPI than when the target was set.',
    '目標を設定した時とは、KPIを測定する数値が異なります。',
  ),
  otherCurrency: text('The figure is in another currency than the target.', '実績と目標の通貨が異なります。'),
} as const

const yearsUnknown = {
  left: text(
    'Whether customers left in this fiscal year and the two before is not known.',
    '今年度とその前の2年度に解約した顧客がいたかどうかは、分かりません。',
  ),
  grown: text(
    'Whether customers bought more in this fiscal year and the two before is not known.',
    '今年度とその前の2年度に利用を広げた顧客がいたかどうかは、分かりません。',
  ),
}

/** What is asked of the data and how they stand, as one sentence. */
export function conditionIn({ kind, has, needs, months, since, on }: Condition): Text {
  if (kind === 'renewable')
    return {
      en: `${many(has ?? 0, 'contract')} came up for renewal so far; it takes ${needs}.`,
      ja: `更新の時期を迎えた契約は${has ?? 0}件です（${needs}件必要）。`,
    }
  if ((kind === 'left' || kind === 'grown') && has === null) return yearsUnknown[kind]
  if (kind === 'left')
    return (has ?? 0) > 0
      ? { en: 'Customers left, so that LTV can be told.', ja: '解約した顧客がいるため、LTVを計算できます。' }
      : {
          en: 'No customer left in this fiscal year and the two before: without that no LTV can be told.',
          ja: '今年度とその前の2年度に解約した顧客がいません。解約がないとLTVは計算できません。',
        }
  if (kind === 'grown')
    return (has ?? 0) > 0
      ? { en: 'Customers bought more.', ja: '利用を広げた顧客がいます。' }
      : {
          en: 'No customer bought more in this fiscal year and the two before.',
          ja: '今年度とその前の2年度に利用を広げた顧客がいません。',
        }
  if (months === null || since === null || on === null)
    return {
      en: `There is no contract yet; it takes ${needs} full contract cycles.`,
      ja: `契約がまだありません（契約${needs}周期分が必要）。`,
    }
  const [begun, over] = [dayInWords(since), dayInWords(on)]
  const usual = {
    en: `A contract usually runs ${many(months, 'month')}, and the first began on ${begun.en}`,
    ja: `契約期間は通常${months}か月で、最初の契約は${begun.ja}に始まりました`,
  }
  return (has ?? 0) >= needs
    ? {
        en: `${usual.en}: ${needs} full cycles are over.`,
        ja: `${usual.ja}。契約${needs}周期分が終わっています。`,
      }
    : {
        en: `${usual.en}: ${needs} full cycles are over on ${over.en}.`,
        ja: `${usual.ja}。契約${needs}周期分が終わるのは${over.ja}です。`,
      }
}

/** The data suffice, and nobody confirmed the phase yet. */
export function toConfirm(phase: Phase, next: Phase): Text {
  const [own, first] = [phaseNames[phase], phaseNames[next]]
  return {
    en: `It can be aimed at from the phase “${own.en}” on. Confirm the phase “${first.en}” first.`,
    ja: `「${own.ja}」フェーズから目標を設定できます。先に「${first.ja}」フェーズへの移行を確定してください。`,
  }
}

export function notYet(phase: Phase, lacking: Text): Text {
  const own = phaseNames[phase]
  return {
    en: `It can be aimed at from the phase “${own.en}” on. ${lacking.en}`,
    ja: `「${own.ja}」フェーズから目標を設定できます。${lacking.ja}`,
  }
}

export function neverKnown(because: Text): Text {
  return {
    en: `It was known in no month of the last year. ${because.en}`,
    ja: `直近1年間に値の分かる月がありません。${because.ja}`,
  }
}
