import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  log: { en: 'Log', ja: '活動を記録' },
  logTitle: { en: 'Log a contact', ja: '活動を記録' },
  logged: { en: 'Logged', ja: '記録しました' },
  kind: { en: 'Kind', ja: '種類' },
  when: { en: 'When', ja: '日時' },
  initiatedBy: { en: 'Begun', ja: 'どちらから' },
  people: { en: 'With', ja: '相手' },
  title: { en: 'Title', ja: '件名' },
  body: { en: 'What was said, and what follows from it', ja: '内容と次の対応' },
  handover: { en: 'Handover', ja: '引き継ぎ' },
  accounts: { en: 'Customers owned', ja: '担当している顧客' },
  alone: { en: 'Customers whom nobody else knows', ja: 'この方だけが把握している顧客' },
  aloneText: {
    en: 'More than 80% of the contacts of the last year are this member’s. Introduce a colleague before the handover.',
    ja: '直近1年の連絡の80%超をこの方が担っています。引き継ぎの前に、別のメンバーを紹介しておきましょう。',
  },
  contracts: { en: 'Contracts in force', ja: '有効な契約' },
  people_: { en: 'People', ja: '担当者' },
  contacts: { en: 'Last contacts', ja: '最近の連絡' },
  notes: { en: 'Last notes', ja: '最近のメモ' },
  none: { en: 'None', ja: 'なし' },
  next: { en: 'Next', ja: '次の対応' },
  goals: { en: 'Goals', ja: 'ゴール' },
  noAccounts: { en: 'No customer is owned', ja: '担当している顧客はいません' },
  notKnown: { en: 'not known', ja: '不明' },
  more: { en: 'More customers', ja: 'さらに表示' },
  ...menuWords,
  holdingsLede: {
    en: 'One holder: more than 80% of at least three contacts within a year are one member’s. Those that left are not counted.',
    ja: '1年以内の連絡が3件以上あり、その80%超を1人が担う顧客です。解約済みの顧客は含みません。',
  },
  everything: { en: 'All', ja: 'すべて' },
  oneHolder: { en: 'One holder', ja: '1人だけが把握' },
  noOwner: { en: 'No owner', ja: '主担当なし' },
  noneFound: { en: 'No customer depends on one person', ja: '1人に依存している顧客はいません' },
  noneFoundText: {
    en: 'Every customer has an owner, and its contacts are shared among members.',
    ja: 'すべての顧客に主担当がいて、連絡も複数のメンバーで行われています。',
  },
  customer: { en: 'Customer', ja: '顧客' },
  owner: { en: 'Owner', ja: '主担当' },
  holder: { en: 'Known by', ja: '把握している人' },
  share: { en: 'Share of contacts', ja: '連絡に占める割合' },
  print: { en: 'Print', ja: '印刷' },
} as const satisfies Record<string, Text>

export const sentences = {
  handover: {
    en: (name, accounts, alone) =>
      `${name} hands over ${accounts} ${accounts === 1 ? 'customer' : 'customers'}, ${alone} of whom nobody else knows`,
    ja: (name, accounts, alone) =>
      `${name}の引き継ぎ対象は${accounts}件、うち${alone}件はほかに把握している人がいません`,
  } satisfies TextOf<readonly [name: string, accounts: number, alone: number]>,
  holdings: {
    en: (one, none) =>
      `${one} ${one === 1 ? 'customer is' : 'customers are'} known by one member alone, and ${none} ${none === 1 ? 'has' : 'have'} no owner`,
    ja: (one, none) => `1人だけが把握している顧客が${one}件、主担当のいない顧客が${none}件あります`,
  } satisfies TextOf<readonly [one: number, none: number]>,
  since: {
    en: (day) => `since ${day}`,
    ja: (day) => `${day}から`,
  } satisfies TextOf<readonly [day: string]>,
  due: {
    en: (day) => `due ${day}`,
    ja: (day) => `期限：${day}`,
  } satisfies TextOf<readonly [day: string]>,
  counted: {
    en: (label, count) => `${label} (${count})`,
    ja: (label, count) => `${label}（${count}）`,
  } satisfies TextOf<readonly [label: string, count: string]>,
  of: {
    en: (held, all) => `${held} of ${all}`,
    ja: (held, all) => `${all}件中${held}件`,
  } satisfies TextOf<readonly [held: number, all: number]>,
}
