import { many } from '#platform/wording/many.ts'
import type { Text, TextOf } from '#platform/wording/words.ts'

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

export const words = {
  title: {
    en: (count: number, written: string) =>
      `${small[count] ?? written} ${count === 1 ? 'customer needs' : 'customers need'} a person today`,
    ja: (_count: number, written: string) => `今日、対応が必要な顧客は${written}件です`,
  } satisfies TextOf<[number, string]>,
  today: { en: 'Today', ja: '今日' } satisfies Text,
  titleNone: { en: 'Nobody needs a person today', ja: '今日、対応が必要な顧客はいません' } satisfies Text,
  titleSnoozed: {
    en: (count: number, written: string) =>
      `${small[count] ?? written} ${count === 1 ? 'customer is' : 'customers are'} snoozed`,
    ja: (_count: number, written: string) => `保留中の顧客は${written}件です`,
  } satisfies TextOf<[number, string]>,
  atStake: {
    en: (money: string) => `**${money}** of yearly revenue is at stake.`,
    ja: (money: string) => `年間契約額**${money}**に影響します。`,
  } satisfies TextOf<[string]>,
  renewals: {
    en: (count: number) =>
      `${small[count] ?? count} ${count === 1 ? 'renewal closes' : 'renewals close'} within seven days.`,
    ja: (count: number) => `7日以内の契約更新が${count}件あります。`,
  } satisfies TextOf<[number]>,
  unpriced: {
    en: (count: number, sums: string) =>
      `${count} ${count === 1 ? 'contract in another currency is' : 'contracts in other currencies are'} not counted in (${sums} a year).`,
    ja: (count: number, sums: string) => `他通貨の契約${count}件（年額${sums}）は含みません。`,
  } satisfies TextOf<[number, string]>,
  withoutAmount: {
    en: (count: number) => `The amount of ${count} ${count === 1 ? 'contract' : 'contracts'} is not known.`,
    ja: (count: number) => `金額不明の契約${count}件は含みません。`,
  } satisfies TextOf<[number]>,
  unvalued: {
    en: (count: number) => `The value of ${count} ${count === 1 ? 'customer' : 'customers'} is not known.`,
    ja: (count: number) => `年間契約額が不明な顧客が${count}件あります。`,
  } satisfies TextOf<[number]>,
  mine: { en: 'Mine', ja: '自分' } satisfies Text,
  team: { en: 'Team', ja: 'チーム' } satisfies Text,
  snoozed: { en: 'Snoozed', ja: '保留' } satisfies Text,
  scope: { en: 'Whose customers', ja: '対象の顧客' } satisfies Text,
  list: {
    en: 'Customers who need a person, the most pressing first',
    ja: '対応が必要な顧客（優先度の高い順）',
  } satisfies Text,
  renewsIn: { en: (days: string) => `renews in ${days}`, ja: (days: string) => `契約更新まで${days}` } satisfies TextOf<
    [string]
  >,
  renewsToday: { en: 'renews today', ja: '本日が契約更新日' } satisfies Text,
  renewalPast: {
    en: (days: string) => `renewal ${days} past`,
    ja: (days: string) => `契約更新日を${days}超過`,
  } satisfies TextOf<[string]>,
  because: {
    en: (why: string) => `Stands here: ${why}`,
    ja: (why: string) => `この順位の理由：${why}`,
  } satisfies TextOf<[string]>,
  nobodyOwns: { en: 'Nobody owns this customer', ja: '主担当が未定です' } satisfies Text,
  noRenewal: { en: 'no renewal date', ja: '契約更新日なし' } satisfies Text,
  amountUnknown: {
    en: (count: string) => `+ ${count} without a known amount`,
    ja: (count: string) => `ほかに金額不明の契約${count}件`,
  } satisfies TextOf<[string]>,
  valueUnknown: { en: 'value not known', ja: '年間契約額は不明' } satisfies Text,
  until: { en: (day: string) => `snoozed until ${day}`, ja: (day: string) => `${day}まで保留` } satisfies TextOf<
    [string]
  >,
  unowned: { en: 'Nobody owns this customer', ja: '主担当が未定です' } satisfies Text,
  plays: {
    en: (count: number, written: string) =>
      count === 1 ? 'Done, snooze, dismiss' : `${written} plays: done, snooze, dismiss`,
    ja: (count: number, written: string) =>
      count === 1 ? '完了・保留・対応不要にする' : `アクション${written}件を完了・保留・対応不要にする`,
  } satisfies TextOf<[number, string]>,
  howRanked: { en: 'How this is ranked', ja: '並び順の根拠' } satisfies Text,
  restOf: {
    en: (shown: string, all: string) => `The ${shown} most pressing of ${all} are shown.`,
    ja: (shown: string, all: string) => `${all}件のうち、優先度の高い${shown}件を表示しています。`,
  } satisfies TextOf<[string, string]>,
  noneMineTitle: {
    en: 'None of your customers needs a person today',
    ja: '担当する顧客のうち、今日対応が必要な顧客はいません',
  } satisfies Text,
  noneMineText: {
    en: 'The team’s list shows who else could do with a hand.',
    ja: 'チームの一覧で、手助けが必要な顧客を確認できます。',
  } satisfies Text,
  seeTeam: { en: 'See the team’s list', ja: 'チームの一覧を見る' } satisfies Text,
  noneTeamTitle: { en: 'Nobody needs a person today', ja: '今日、対応が必要な顧客はいません' } satisfies Text,
  noneTeamText: {
    en: 'A customer appears here when health falls, a renewal nears, or a rule fires.',
    ja: 'ヘルスの低下、契約更新の接近、ルールの成立があると、ここに顧客が表示されます。',
  } satisfies Text,
  seeCustomers: { en: 'See all customers', ja: 'すべての顧客を見る' } satisfies Text,
  titleLittle: {
    en: 'Too little is known to say who needs a person',
    ja: '対応が必要な顧客を判断するにはデータが不足しています',
  } satisfies Text,
  littleTitle: {
    en: (known: string, of: string) => `Health is known of ${known} of ${of} customers`,
    ja: (known: string, of: string) => `ヘルスが分かっている顧客は${of}件のうち${known}件です`,
  } satisfies TextOf<[string, string]>,
  littleText: {
    en: 'Usage, cases or answers are missing, or have stopped coming.',
    ja: '利用状況・問い合わせ・アンケートの回答が届いていないか、途絶えています。',
  } satisfies Text,
  seeFallen: {
    en: (count: string) => `Show ${many(count, 'customer')} who fell`,
    ja: (count: string) => `区分が下がった顧客${count}件を表示`,
  } satisfies TextOf<[string]>,
  seeRisen: {
    en: (count: string) => `Show ${many(count, 'customer')} who rose`,
    ja: (count: string) => `区分が上がった顧客${count}件を表示`,
  } satisfies TextOf<[string]>,
  seeDone: {
    en: (count: string) => `Show ${many(count, 'play')} that ${count === '1' ? 'was' : 'were'} done`,
    ja: (count: string) => `完了したアクション${count}件を表示`,
  } satisfies TextOf<[string]>,
  seeCoverage: { en: 'See which data is missing', ja: '不足しているデータを見る' } satisfies Text,
  noneSnoozedTitle: { en: 'Nothing is snoozed', ja: '保留中のアクションはありません' } satisfies Text,
  noneSnoozedText: {
    en: 'A snoozed play comes back here on its day.',
    ja: '保留したアクションは、期日になると一覧に戻ります。',
  } satisfies Text,
  firstTitle: { en: 'There are no customers yet', ja: 'まだ顧客がいません' } satisfies Text,
  firstText: {
    en: 'Bring your customers in from a file; Today answers as soon as they are here.',
    ja: 'ファイルから顧客を取り込むと、ここに今日の一覧が表示されます。',
  } satisfies Text,
  bringCustomers: { en: 'Import customers', ja: '顧客を取り込む' } satisfies Text,
  whatOpensPlays: { en: 'What opens plays', ja: 'アクションの自動起票ルール' } satisfies Text,
  standing: { en: 'Where everyone stands', ja: '全体の状態' } satisfies Text,
  comparedWith: { en: (day: string) => `compared with ${day}`, ja: (day: string) => `${day}との比較` } satisfies TextOf<
    [string]
  >,
  notKnown: { en: 'Not known', ja: '不明' } satisfies Text,
  since: { en: (day: string) => `Since ${day}`, ja: (day: string) => `${day}からの変化` } satisfies TextOf<[string]>,
  lastWeek: { en: 'Last week’s acts', ja: '先週の対応' } satisfies Text,
}
