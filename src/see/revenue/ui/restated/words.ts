import type { Text, TextOf } from '#platform/wording/words.ts'
import type { causes } from '../../contract/answers.ts'

export const words = {
  reported: { en: 'First reported and known now', ja: '当初の確定値と現在の値' },
  asReported: {
    en: (period: string, day: string) => `${period} was first reported on ${day}. Nothing of it has changed since.`,
    ja: (period: string, day: string) => `${period}は${day}に確定しました。その後の変更はありません。`,
  },
  notReported: {
    en: (period: string) => `${period} is reported in the night after its end.`,
    ja: (period: string) => `${period}は、月の終了後の夜に確定します。`,
  },
  restated: {
    en: (period: string, first: string, day: string, now: string) =>
      `${period}: ${first} when it was first reported on ${day}, ${now} now`,
    ja: (period: string, first: string, day: string, now: string) =>
      `${period}：${day}の確定時は${first}、現在は${now}`,
  },
  whoChanged: {
    en: (n: number, text: string) => `${text} ${n === 1 ? 'customer says' : 'customers say'} something else`,
    ja: (_n: number, text: string) => `${text}件の顧客の値が変わりました`,
  },
  title: {
    en: (first: string, now: string) => `First reported ${first}, now ${now}`,
    ja: (first: string, now: string) => `確定時は${first}、現在は${now}`,
  },
  lede: {
    en: (month: string, day: string) =>
      `The month until ${month}, first reported on ${day}. Below are the lines that say something else now, and the contracts that did it.`,
    ja: (month: string, day: string) =>
      `${month}までの月（${day}に確定）です。確定後に変わった項目と、その原因となった契約を表示します。`,
  },
  nothing: { en: 'Nothing of this month has changed', ja: 'この月の値に変更はありません' },
  lines: { en: 'Line by line', ja: '項目ごとの差' },
  customers: { en: 'Who made the difference', ja: '差の原因となった顧客' },
  line: { en: 'Line', ja: '項目' },
  first: { en: 'First reported', ja: '確定時' },
  now: { en: 'Now', ja: '現在' },
  change: { en: 'Difference', ja: '差' },
  customersThen: { en: 'Customers then', ja: '確定時の顧客数' },
  customersNow: { en: 'Customers now', ja: '現在の顧客数' },
  customer: { en: 'Customer', ja: '顧客' },
  noLonger: { en: 'no longer on record', ja: '登録されていない顧客' },
  changes: { en: 'What is another now', ja: '変わった項目' },
  contracts: { en: 'Because of', ja: '原因' },
  figureChange: {
    en: (figure: string, first: string, now: string) => `${figure} ${first} → ${now}`,
    ja: (figure: string, first: string, now: string) => `${figure}：${first} → ${now}`,
  },
  contract: {
    en: (number: string, what: string, day: string) => `${number}: ${what} on ${day}`,
    ja: (number: string, what: string, day: string) => `${number}：${day}に${what}`,
  },
  noNumber: { en: 'contract without a number', ja: '番号のない契約' },
  goneContract: { en: 'contract that is gone', ja: '削除された契約' },
  more: { en: 'Show more', ja: 'さらに表示' },
  allContracts: { en: 'all contracts', ja: 'すべての契約' },
} satisfies Record<string, Text | TextOf<never>>

export const causeNames: Readonly<Record<(typeof causes)[number], Text>> = {
  new: { en: 'recorded', ja: '登録' },
  changed: { en: 'changed', ja: '変更' },
  moved: { en: 'moved to another customer', ja: '別の顧客へ移動' },
  gone: { en: 'deleted', ja: '削除' },
  rate: { en: 'rate put right', ja: '換算レートを訂正' },
  counting: { en: 'counted otherwise', ja: '集計方法を変更' },
}
