import type { Text } from '#platform/wording/words.ts'
import type { Line, outcomes } from './contract.ts'

export const words = {
  notALike: {
    en: 'Contracts can be alike in all, plan, kind, currency, owner, industry, country, stage, attribute:<name> or segment:<id>.',
    ja: 'この項目は指定できません。全体、プラン、契約の種類、通貨、主担当、業種、国、ステージ、属性、セグメントのいずれかを指定してください。',
  },
  notAMonth: {
    en: 'This is not the last day of one of the next twelve months.',
    ja: '今後12か月のいずれかの月末日を指定してください。',
  },
  tooFew: {
    en: 'fewer than 5 ends of their terms are decided',
    ja: '結果の決まった契約更新が5件未満です',
  },
  all: { en: 'all contracts', ja: 'すべての契約' },
  fileName: { en: 'revenue-forecast', ja: '経常収益の予測' },
  outlook: { en: 'Forecast', ja: '予測' },
  base: { en: 'as shown so far', ja: '実績どおり' },
  scenario: { en: 'scenario', ja: 'シナリオ' },
  month: { en: 'Month ends', ja: '月末日' },
  currency: { en: 'Currency', ja: '通貨' },
  dueExpected: { en: 'Up for renewal: expected', ja: '契約更新予定：見込み' },
  lateExpected: { en: 'Renewal pending: expected', ja: '契約更新待ち：見込み' },
  newBusiness: { en: 'New business', ja: '新規獲得' },
  expected: { en: 'Expected', ja: '見込み' },
  low: { en: 'From', ja: '下限' },
  high: { en: 'To', ja: '上限' },
} satisfies Record<string, Text>

/** What is counted on, line by line. */
export const lineNames: Readonly<Record<Line, Text>> = {
  contracted: { en: 'In force by contract', ja: '契約済み' },
  itself: { en: 'Goes on by itself', ja: '自動更新で継続中' },
  due: { en: 'Up for renewal', ja: '契約更新予定' },
  late: { en: 'Renewal pending', ja: '契約更新待ち' },
  unknown: { en: 'Renewal rate not known', ja: '契約更新率が不明' },
}

/** What each line counts, in a sentence. */
export const lineMeanings: Readonly<Record<Line, Text>> = {
  contracted: {
    en: 'Contracts that are in force on the last day of the month as agreed today, signed ones and changes that are still to come with them.',
    ja: '現時点の契約内容で月末日に有効な契約です。これから始まる契約や変更も含みます。',
  },
  itself: {
    en: 'Past the end on record, renewing themselves, not cancelled, the grace over: in force until they come to their next renewal.',
    ja: '登録上の終了日を過ぎ、自動更新で継続している契約です（解約の申入れがなく、猶予期間が過ぎたもの）。次の契約更新日までを数えます。',
  },
  due: {
    en: 'Contracts that come to their last day before the end of the month, were not cancelled and are not renewed yet.',
    ja: '月末日までに終了日を迎え、解約の申入れがなく、まだ契約更新されていない契約です。',
  },
  late: {
    en: 'Their last day is past, nobody cancelled, and the grace is not over: they may still be renewed.',
    ja: '終了日を過ぎましたが、解約の申入れがなく、猶予期間内の契約です。契約更新される可能性が残っています。',
  },
  unknown: {
    en: 'Up for renewal, or late, and too few of their like have come to a renewal to say how many go on. They are in no sum.',
    ja: '契約更新予定または契約更新待ちですが、同種の契約の実績が少なく、契約更新率が分からない契約です。合計には含みません。',
  },
}

export const outcomeNames: Readonly<Record<(typeof outcomes)[number], Text>> = {
  decided: { en: 'Decided', ja: '結果が決まった契約更新' },
  renewed: { en: 'Renewed', ja: '契約更新済み' },
  itself: { en: 'Went on by itself', ja: '自動更新で継続' },
  lost: { en: 'Not renewed', ja: '契約更新なし' },
  open: { en: 'Not decided', ja: '未定' },
}
