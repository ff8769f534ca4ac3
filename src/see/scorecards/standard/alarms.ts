import type { Act, Alarm, AlarmCriterion, Basis, Doing, Words } from '../contract.ts'

type StandardAlarm = Alarm & { readonly kinds?: readonly Basis['kind'][] }

const text = (en: string, ja: string): Words => ({ en, ja })
const act = (doing: Doing, en: string, ja: string): Act => ({ en, ja, doing })
const metric = (name: string, withinDays: number, is: AlarmCriterion['is'], than: number): AlarmCriterion => ({
  source: { kind: 'metric', metric: name, withinDays },
  is,
  than,
  orUnknown: false,
})
const always = 36_500
const untilGone = { followUp: false, afterDays: null }
const untilFollowedUp = { followUp: true, afterDays: null }

/** States in which nobody may be called well, the gravest first: what the customer said or did, before any arithmetic. */
const standardAlarms: readonly StandardAlarm[] = [
  {
    id: 'leaving',
    name: text('The customer is leaving', '解約予定になっている'),
    criteria: [metric('leaving', always, 'at least', 1)],
    ceiling: 'risk',
    ends: untilGone,
    act: act(
      'meeting',
      'Hear the reasons for leaving in person, and whether they would stay',
      '解約の理由を直接伺い、引き止められるかを確かめる',
    ),
  },
  {
    id: 'cancellation-requested',
    name: text('Cancellation was requested', '解約の申し入れあり'),
    criteria: [metric('cancellations_requested', always, 'at least', 1)],
    ceiling: 'risk',
    ends: untilGone,
    act: act(
      'call',
      'Ask the sponsor this week for the reasons and the terms of the request',
      '申し入れの理由と条件を、今週中に責任者に確認する',
    ),
  },
  {
    id: 'case-about-leaving',
    name: text('An open case speaks of leaving', '解約に関する問い合わせが未完了'),
    criteria: [metric('cases_about_leaving', always, 'at least', 1)],
    ceiling: 'risk',
    ends: untilGone,
    act: act('call', 'Call whoever asked about leaving today', '解約について問い合わせた方に、今日中に電話する'),
  },
  {
    id: 'very-unhappy-answer',
    name: text('A very unhappy answer has not been followed up', '強い不満の回答があり、まだ対応の連絡をしていない'),
    criteria: [metric('answers_very_unhappy', 180, 'at least', 1)],
    ceiling: 'risk',
    ends: untilFollowedUp,
    act: act('call', 'Call the person who answered and ask what happened', '回答した方に電話し、事情を伺う'),
  },
  {
    id: 'answer-about-leaving',
    name: text(
      'An answer speaks of leaving and has not been followed up',
      '解約に触れた回答があり、まだ対応の連絡をしていない',
    ),
    criteria: [metric('answers_about_leaving', 180, 'at least', 1)],
    ceiling: 'watch',
    ends: untilFollowedUp,
    act: act('call', 'Call the person who answered and ask what happened', '回答した方に電話し、事情を伺う'),
  },
  {
    id: 'unhappy-answer',
    name: text('A critical answer has not been followed up', '批判的な回答があり、まだ対応の連絡をしていない'),
    criteria: [metric('answers_unhappy', 180, 'at least', 1)],
    ceiling: 'watch',
    ends: untilFollowedUp,
    act: act('mail', 'Thank them for the answer and ask what is missing', '回答のお礼とともに、足りない点を伺う'),
  },
  {
    id: 'sponsor-gone',
    name: text('The sponsor has left and nobody follows', '推進責任者が退任し、後任が登録されていない'),
    criteria: [metric('sponsors_gone', always, 'at least', 1)],
    ceiling: 'watch',
    ends: { followUp: false, afterDays: 365 },
    act: act('meeting', 'Find out who follows, and introduce yourself', '後任の方を確認し、ご挨拶の場を設ける'),
  },
  {
    id: 'use-stopped',
    kinds: ['software'],
    name: text('Use has stopped', '利用が止まっている'),
    criteria: [metric('recency', 3660, 'at least', 28)],
    ceiling: 'watch',
    ends: untilGone,
    act: act('call', 'Ask why it is no longer used', '利用が止まった理由を尋ねる'),
  },
  {
    id: 'buying-stopped',
    kinds: ['purchases'],
    name: text('Buying has stopped', '購入が途絶えている'),
    criteria: [metric('purchase_gap', 1095, 'at least', 3)],
    ceiling: 'watch',
    ends: { followUp: false, afterDays: 730 },
    act: act('mail', 'Send an offer to buy again', '再購入のご案内を送る'),
  },
  {
    id: 'ending-without-contact',
    name: text('The contract ends soon, and nobody has been in touch', '契約の終了が近いのに、連絡が途絶えている'),
    criteria: [
      metric('ending_days', always, 'at most', 30),
      { ...metric('last_contact_days', always, 'at least', 30), orUnknown: true },
    ],
    ceiling: 'watch',
    ends: untilGone,
    act: act('renewal', 'Ask about the renewal this week', '今週中に、更新のご意向を確認する'),
  },
]

/** Those that fit a kind of standard scorecard. */
export function alarmsFor(kind: Basis['kind']): Alarm[] {
  return standardAlarms.flatMap(({ kinds, ...alarm }) => (kinds === undefined || kinds.includes(kind) ? [alarm] : []))
}
