import { type Text, text } from '#platform/wording/words.ts'
import { verdicts } from '../messages/words.ts'
import { limits } from './contract/limits.ts'
import type { AskBecause, AskingState } from './contract.ts'

export const asking = text('asking', '回答依頼')

export const stateNames: Readonly<Record<AskingState, Text>> = {
  draft: text('Draft', '下書き'),
  looking: text('Dry run under way', '宛先を確認中'),
  ready: text('Dry run made', '宛先確認済み'),
  open: text('Open', '回答受付中'),
  stopped: text('Stopped', '中止'),
  closed: text('Closed', '受付終了'),
}

/** Why somebody is asked or not. */
export const reasons: Readonly<Record<AskBecause, Text>> = {
  ...verdicts,
  askedThis: text('They were asked this survey lately.', '最近、同じアンケートの回答を依頼しています。'),
  askedLately: text('They were asked another survey lately.', '最近、別のアンケートの回答を依頼しています。'),
  notDrawn: text('They are not in the sample.', '抽出の対象になりませんでした。'),
}

export const hasStarted = text(
  'It was started: what is asked of whom stays as it is. Make another instead.',
  'すでに開始しているため、変更できません。別の回答依頼を作成してください。',
)
export const lookFirst = text(
  'Make the dry run first: it says exactly who would be asked.',
  '先に宛先を確認してください。誰に依頼するかが表示されます。',
)
export const lookAgain = text(
  'The mail was changed after the dry run. Make it again.',
  '宛先を確認した後でメールの内容が変更されました。もう一度確認してください。',
)
export const ofNobody = text('By the dry run nobody can be asked.', '宛先の確認では、依頼できる方が1人もいません。')
export const ofFew = text(
  `An anonymous survey goes to at least ${limits.unnamed} people: of fewer one can tell whose answers they are. Ask more, or with names.`,
  `匿名のアンケートは、${limits.unnamed}人以上に送る必要があります。少人数では、誰の回答かが分かってしまうためです。宛先を増やすか、記名で依頼してください。`,
)
export const notUnderWay = text(
  'It is not under way, so there is nothing to stop.',
  '回答の受付中ではないため、中止できません。',
)
export const saysNothing = text('The mail says nothing in either language.', 'メールの本文が日本語・英語とも空です。')
export const otherKind = text(
  'The message of this asking is of another kind by now: it must be one of the customer relationship, about surveys.',
  'この回答依頼のメッセージの区分が変更されています。区分「関係づくり」、目的「アンケート」のメッセージに戻してください。',
)
