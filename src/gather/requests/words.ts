import { type Text, text } from '#platform/wording/words.ts'
import type { State, VoiceSource } from './contract.ts'

export const request = text('request', '要望')
export const voice = text('voice', '声')
export const requests = text('Requests', '要望')

export const stateNames: Readonly<Record<State, Text>> = {
  heard: text('Heard', '受付'),
  considered: text('Considered', '検討中'),
  planned: text('Planned', '対応予定'),
  released: text('Released', '提供済み'),
  declined: text('Declined', '見送り'),
}

export const sourceNames: Readonly<Record<VoiceSource, Text>> = {
  contact: text('Contact', '連絡の記録'),
  case: text('Case', '問い合わせ'),
  response: text('Survey answer', 'アンケート回答'),
}

export const fieldNames = {
  requestId: text('Number of the request', '要望番号'),
  title: text('Title', '件名'),
  purpose: text('What it is for', '背景・目的'),
  state: text('State', '状況'),
  because: text('Reason told', '伝える理由'),
  person: text('Person, ID', '担当者ID'),
  email: text('E-mail address', 'メールアドレス'),
  personName: text('Person', '担当者'),
  saidOn: text('Said on', '聞いた日'),
  words: text('In their words', '顧客の言葉'),
}

export const somebodyAsked = text(
  'Somebody has asked for it, or it has doubles. Decline it, or join it into another request.',
  'この要望には声か統合した要望があります。見送りにするか、別の要望に統合してください。',
)
export const reasonNeeded = text(
  'Write the reason that is told to those who asked.',
  '要望した顧客に伝える理由を入力してください。',
)
export const itself = text('A request is not joined into itself.', '同じ要望どうしは統合できません。')
export const noSuchRequest = text(
  'There is no such request in this workspace.',
  'このワークスペースに該当する要望は見つかりません。',
)
export const notYet = text('This day is yet to come.', '未来の日付は指定できません。')
export const heardElsewhere = text(
  'What it was heard in is not of this customer.',
  '声の出どころには、この顧客の記録だけを指定できます。',
)
export const whoSaidIt = text('Say which customer or person said it.', '顧客か担当者を指定してください。')
export const personOfNobody = text('This person belongs to no customer.', 'この担当者はどの顧客にも属していません。')
export const personOfAnother = text('This person belongs to another customer.', 'この担当者は別の顧客に属しています。')
export const noTitle = text(
  'A request needs a title or the number of one on record.',
  '件名か、登録済みの要望番号が必要です。',
)
export const voiceWithoutCustomer = text(
  'Nobody on record was found who asks; the request came in without a voice.',
  '要望した顧客が見つからないため、声のない要望として取り込みました。',
)
export const declinedWithoutReason = text(
  'A declined request needs its reason; how it stands was left as it is.',
  '見送りには理由が必要なため、状況は変更していません。',
)

export function notFrom(from: State, to: State): Text {
  return {
    en: `A request that is “${stateNames[from].en}” does not become “${stateNames[to].en}”.`,
    ja: `「${stateNames[from].ja}」の要望を「${stateNames[to].ja}」にはできません。`,
  }
}

export function calledSo(title: string): Text {
  return {
    en: `There is a request “${title}” already: add to it who asks.`,
    ja: `要望「${title}」が登録済みです。そちらに声を追加してください。`,
  }
}

export function decideThere(title: string): Text {
  return {
    en: `It was joined into “${title}”, where it is decided.`,
    ja: `「${title}」に統合されています。状況は統合先で変更してください。`,
  }
}

export function joinedAlready(title: string, into: string): Text {
  return {
    en: `“${title}” was joined into “${into}” already.`,
    ja: `「${title}」は「${into}」に統合済みです。`,
  }
}

export function askedFor(title: string): Text {
  return { en: `Asked for: ${title}`, ja: `要望：${title}` }
}
