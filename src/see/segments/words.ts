import type { Text, TextOf } from '#platform/wording/words.ts'
import { contractKindNames } from '../../gather/contracts/words.ts'
import { personRoleNames } from '../../gather/people/words.ts'
import type { BandOrUnknown, Counted, Op } from './language/rule.ts'

export { type Band, bands, bandsInSql } from './language/kinds.ts'

export const words = {
  segment: { en: 'segment', ja: 'セグメント' },
  segments: { en: 'Segments', ja: 'セグメント' },
  version: { en: 'version', ja: '版' },
  everyone: { en: 'All customers', ja: 'すべての顧客' },
  nameTaken: { en: 'Another segment already has this name.', ja: '同じ名前のセグメントがすでにあります。' },
  circle: {
    en: (names: string) => `This segment would depend on itself: ${names}.`,
    ja: (names: string) => `このセグメントは自分自身を参照することになります：${names}。`,
  },
  called: {
    en: (name: string) => `segment “${name}”`,
    ja: (name: string) => `セグメント「${name}」`,
  },
  stillUsed: {
    en: (uses: readonly Text[]) => `It is still in use: ${uses.map(({ en }) => en).join(', ')}. Change that first.`,
    ja: (uses: readonly Text[]) =>
      `まだ使われています：${uses.map(({ ja }) => ja).join('、')}。先にそちらを変更してください。`,
  },
  unknownName: {
    en: (name: string) => `Nothing called “${name}” is declared in this workspace.`,
    ja: (name: string) => `「${name}」はこのワークスペースで定義されていません。`,
  },
  wrongTest: {
    en: (name: string, op: string) => `“${name}” cannot be tested with “${op}”.`,
    ja: (name: string, op: string) => `「${name}」に「${op}」の条件は使えません。`,
  },
  tooLarge: {
    en: 'The rule is too large: at most 200 conditions, nested at most 8 deep.',
    ja: 'ルールが大きすぎます。条件は200個まで、入れ子は8段までです。',
  },
  fewPeople: {
    en: (n: number) => `Only ${n}: too few to say a share with confidence.`,
    ja: (n: number) => `対象が${n}件と少ないため、割合は参考程度に見てください。`,
  },
  share: {
    en: (percent: number, part: number, n: number) => `about ${percent}% (${part} of ${n})`,
    ja: (percent: number, part: number, n: number) =>
      percent % 10 === 0 && percent > 0 && percent < 100
        ? `約${percent / 10}割（${part}/${n}）`
        : `約${percent}%（${part}/${n}）`,
  },
  noneOfThem: { en: 'none of them', ja: 'いずれにも当てはまらない' },
  nobodyThere: { en: 'no customer is in the first group', ja: '母集団に顧客がいません' },
} satisfies Record<string, Text | TextOf<never>>

export const columnWords: Readonly<Record<Counted, Readonly<Record<string, Text>>>> = {
  contract: {
    kind: { en: 'kind', ja: '種別' },
    plan: { en: 'plan', ja: 'プラン' },
    currency: { en: 'currency', ja: '通貨' },
    seats: { en: 'seats', ja: '席数' },
    monthly_value: { en: 'monthly value', ja: '月額' },
    starts_on: { en: 'start', ja: '開始日' },
    ends_on: { en: 'end', ja: '終了日' },
    auto_renew: { en: 'automatic renewal', ja: '自動更新' },
    in_force: { en: 'in force', ja: '有効' },
  },
  purchase: {
    product: { en: 'product', ja: '商品' },
    currency: { en: 'currency', ja: '通貨' },
    amount: { en: 'amount', ja: '金額' },
    quantity: { en: 'quantity', ja: '数量' },
  },
  person: {
    roles: { en: 'role', ja: '役割' },
    department: { en: 'department', ja: '部署' },
    locale: { en: 'language', ja: '言語' },
  },
}

/** Values that every workspace shares, as they stand inside a sentence; what a workspace wrote itself is shown as written. */
export const valueWords: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries({ ...contractKindNames, ...personRoleNames }).map(([value, { en, ja }]) => [
    value,
    { en: en.toLowerCase(), ja },
  ]),
)

export const bandWords: Readonly<Record<BandOrUnknown, Text>> = {
  thriving: { en: 'Thriving', ja: '好調' },
  steady: { en: 'Steady', ja: '安定' },
  watch: { en: 'Watch', ja: '注意' },
  risk: { en: 'At risk', ja: '危険' },
  unknown: { en: 'Not known', ja: '不明' },
}

export const opWords: Readonly<Record<Op, Text>> = {
  'one of': { en: 'is', ja: '次のいずれか' },
  'none of': { en: 'is other than', ja: '次のいずれでもない' },
  contains: { en: 'contains', ja: '次を含む' },
  'starts with': { en: 'starts with', ja: '次で始まる' },
  'at least': { en: 'is at least', ja: '次の値以上' },
  'more than': { en: 'is more than', ja: '次の値より大きい' },
  'at most': { en: 'is at most', ja: '次の値以下' },
  'less than': { en: 'is less than', ja: '次の値より小さい' },
  exactly: { en: 'is exactly', ja: '次の値と等しい' },
  'on or after': { en: 'is on or after', ja: '次の日以降' },
  'on or before': { en: 'is on or before', ja: '次の日以前' },
  'in the last': { en: 'is in the last … days', ja: '直近…日以内' },
  'in the next': { en: 'is in the next … days', ja: '今後…日以内' },
  yes: { en: 'is yes', ja: 'はい' },
  no: { en: 'is no', ja: 'いいえ' },
  known: { en: 'is known', ja: '分かっている' },
  unknown: { en: 'is not known', ja: '不明' },
}

/** What the workspace calls the things a rule names, in the reader's language. */
export type Names = {
  field(name: string): string
  attribute(name: string): string
  metric(name: string): string
  segment(id: string): string
  /** A value of a field: the label of a choice, the name of a member. */
  value(field: string, value: string): string
}
