import { type Text, type TextOf, text } from '#platform/wording/words.ts'
import type { ConsentKind, Method, Naming, Reach, SourceKind } from './contract.ts'

export const reachNames: Readonly<Record<Reach, Text>> = {
  internal: text('Among us alone', '社内のみ'),
  outside: text('Also outside', '社外にも公開可'),
}
export const namingNames: Readonly<Record<Naming, Text>> = {
  person: text('With the name of the person', 'お名前を出してよい'),
  company: text('With the name of the company', '社名のみ出してよい'),
  anonymous: text('Without any name', '匿名のみ'),
}
export const methodNames: Readonly<Record<Method, Text>> = {
  mail: text('By mail', 'メール'),
  paper: text('On paper', '書面'),
  orally: text('Orally', '口頭'),
  form: text('In a form', 'フォーム'),
}
export const consentNames: Readonly<Record<ConsentKind, Text>> = {
  answer: text('Agreed to in the survey', 'アンケートで同意'),
  recorded: text('Agreed to for these words', 'この言葉について同意'),
  person: text('Agreed to for all of their words', '発言全般について同意'),
}
export const sourceNames: Readonly<Record<SourceKind, Text>> = {
  answer: text('Survey answer', 'アンケート回答'),
  doubt: text('Doubt', '疑問・不満'),
  contact: text('Contact', '応対記録'),
  interview: text('Interview', 'インタビュー'),
}

export const nobody = text('A customer', 'お客様')
export const bothNames: TextOf<[person: string, customer: string]> = {
  en: (person, customer) => `${person}, ${customer}`,
  ja: (person, customer) => `${customer} ${person}様`,
}
export const ofCompany: TextOf<[customer: string]> = {
  en: (customer) => customer,
  ja: (customer) => `${customer}ご担当者様`,
}
export const ofPerson: TextOf<[person: string]> = { en: (person) => person, ja: (person) => `${person}様` }

export const noSource = text('Nothing of this kind is on record.', '該当する記録がありません。')
export const noWords = text('Nothing is said there.', 'そこには言葉が記録されていません。')
export const notTheirWords = text(
  'These words do not stand there letter by letter.',
  'この言葉は、元の記録にそのままの形では見つかりません。',
)
export const whichWords = text(
  'A note of a contact is written by us. Say which words in it are the customer’s.',
  '応対記録は社内で書いた文章です。お客様の言葉の部分を指定してください。',
)
export const whoSaidIt = text('Say who of them said it.', 'どなたの言葉かを選んでください。')
export const notOfContact = text('This person had no part in the contact.', 'この方は応対の相手に含まれていません。')
export const consentNeeded = text(
  'No consent stands for these words. Record one: when, how and for what it was given.',
  'この言葉には有効な同意がありません。いつ、どのように、どの範囲で同意を得たかを記録してください。',
)
export const withdrawnSince = text(
  'These words may not be used: what was said of them at that time or later forbids it.',
  'この言葉は使えません。その時点またはその後に、使わないでほしいとの意思が示されています。',
)
export const expiredAlready = text('This day has passed already.', 'この日はすでに過ぎています。')
export const notYet = text('This day is still to come.', '未来の日付は指定できません。')
export const nobodyNamed = text(
  'Nobody is known by name who said it. Choose another way of naming.',
  '発言した方のお名前が分かりません。別の表示方法を選んでください。',
)
export const noCompany = text(
  'No company is known whose name could stand there. Choose another way of naming.',
  '表示できる社名がありません。別の表示方法を選んでください。',
)
export const notUsable = text(
  'This quote may not be used, or is not kept any more.',
  'この引用は現在使えないか、すでに削除されています。',
)
export const notAskable = text('This cannot be asked for.', 'この条件では出力できません。')

export const columnNames = {
  words: text('Words', '言葉'),
  signature: text('Whose', '表示名'),
  reach: text('May be shown', '公開範囲'),
  naming: text('Naming', '名前の表示'),
  consent: text('Consent', '同意'),
  consentedOn: text('Agreed on', '同意日'),
  expiresOn: text('Holds until', '同意の期限'),
  saidOn: text('Said on', '発言日'),
  source: text('Said in', '発言の場'),
  language: text('Language', '言語'),
  topics: text('Topics', '話題'),
  asOf: text('As of', '作成日時'),
} satisfies Record<string, Text>
export const fileName = text('quotes', '引用')
