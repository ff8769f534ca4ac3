import { many } from '#platform/wording/many.ts'
import { type TextOf, text } from '#platform/wording/words.ts'

export const words = {
  title: text('Result sheets', '成果シート'),
  lede: text(
    'What a department or a person achieved together with others, and their own part of it. It is no rating of anybody.',
    '部門やメンバーが、ほかの部門とともに上げた成果と、そのうちの配分です。個人の評点ではありません。',
  ),
  toOutcomes: text('Outcomes', '成果'),
  whose: text('Department or member', '部門またはメンバー'),
  choose: text('Choose whose sheet it is', '部門またはメンバーを選んでください'),
  chooseText: text(
    'A sheet is of a department or of one member.',
    '成果シートは、部門ごと、またはメンバーごとに表示します。',
  ),
  print: text('Print', '印刷'),
  together: text('Achieved together', 'ともに上げた成果'),
  own: text('Own part', '配分'),
  none: text('No outcome in these days', 'この期間の成果はありません'),
  noneText: text(
    'Nothing to which they contributed, or of which they are credited with a part, is on record.',
    '貢献または配分の記録がある成果はありません。',
  ),
  lines: text('Outcomes', '成果'),
  noRule: text('No rule had been agreed before the day', '成果が出た日より前に合意した配分ルールがありません'),
  open: text('Not closed yet', '未確定'),
  unknown: text('What is not known', '分からないこと'),
  nothingUnknown: text(
    'Nothing was found lacking in these lines.',
    'この一覧に、不足している記録は見つかりませんでした。',
  ),
  notConverted: text('Currencies are told apart; nothing is converted.', '通貨ごとに集計し、換算はしていません。'),
  recoveries: text('Saved, and recovered by themselves', '働きかけた顧客と、自然に回復した顧客'),
  treated: text('Somebody came to their help', '働きかけあり'),
  untreated: text('Left to themselves', '働きかけなし'),
  cannotTell: text('Cannot be told', '判断できません'),
  noProof: text(
    'Who is helped is not drawn by lot, so that the difference is no proof of what the help did.',
    '働きかける顧客は無作為に選ばれていないため、この差は働きかけの効果の証明ではありません。',
  ),
} as const

export const sentences = {
  titleOf: {
    en: (who, own) => `${who}: ${own}`,
    ja: (who, own) => `${who}：${own}`,
  } satisfies TextOf<[string, string]>,
  span: { en: (from, until) => `${from} to ${until}`, ja: (from, until) => `${from}〜${until}` } satisfies TextOf<
    [string, string]
  >,
  ofTogether: {
    en: (own, together) => `${own} of ${together}`,
    ja: (own, together) => `${together}のうち${own}`,
  } satisfies TextOf<[string, string]>,
  achieved: {
    en: (kind, customer) => `${kind}: ${customer}`,
    ja: (kind, customer) => `${kind}：${customer}`,
  } satisfies TextOf<[string, string]>,
  rule: {
    en: (name, number, day) => `${name}, version ${number}, agreed on ${day}`,
    ja: (name, number, day) => `${name}（第${number}版、${day}に合意）`,
  } satisfies TextOf<[string, string, string]>,
  others: { en: (names) => `Others: ${names}`, ja: (names) => `ほかの配分先：${names}` } satisfies TextOf<[string]>,
  outcomes: { en: (count) => many(count, 'outcome'), ja: (count) => `成果${count}件` } satisfies TextOf<[string]>,
  companyOf: {
    en: (amount, count, uncredited) =>
      `The whole company: ${amount} from ${many(count, 'outcome')}, each counted once; ${uncredited} of it credited to nobody.`,
    ja: (amount, count, uncredited) =>
      `会社全体：成果${count}件で${amount}（各成果を一度だけ計上）。うち未配分は${uncredited}です。`,
  } satisfies TextOf<[string, string, string]>,
  fell: {
    en: (landmark, horizon) =>
      `Customers of the whole company who came to be at risk in these days and still were so ${landmark} days later, looked at again ${horizon} days after that. Help is a play that was done, or a contact, within the ${landmark} days. Whoever has left counts as not recovered.`,
    ja: (landmark, horizon) =>
      `会社全体で、期間中に「危険」になり、${landmark}日後も「危険」だった顧客の、さらに${horizon}日後の状態です。${landmark}日以内に完了したアクションか接触があれば「働きかけあり」とします。離れた顧客は回復に含めません。`,
  } satisfies TextOf<[string, string]>,
  ofThese: {
    en: (customers, recovered) => `${recovered} of ${many(customers, 'customer')} recovered`,
    ja: (customers, recovered) => `対象${customers}件のうち${recovered}件が回復`,
  } satisfies TextOf<[string, string]>,
  tooFew: {
    en: (least) => `Shares are told where there are at least ${many(least, 'customer')} in each group.`,
    ja: (least) => `割合は、両方のグループに${least}件以上の顧客がいる場合に表示します。`,
  } satisfies TextOf<[string]>,
  pending: {
    en: (count) =>
      `${many(count, 'customer')} whose days are not over, or whose health is not known, in neither group.`,
    ja: (count) => `期間が終わっていない、またはヘルスが不明な顧客が${count}件あり、どちらにも含めていません。`,
  } satisfies TextOf<[string]>,
  beyond: {
    en: (more, low, high) => `${more} points apart (95% interval ${low} to ${high}): beyond chance.`,
    ja: (more, low, high) => `差は${more}ポイント（95%信頼区間${low}〜${high}）で、偶然の範囲を超えています。`,
  } satisfies TextOf<[string, string, string]>,
  cannotSay: {
    en: (more, low, high) => `${more} points apart (95% interval ${low} to ${high}): this may be chance.`,
    ja: (more, low, high) => `差は${more}ポイント（95%信頼区間${low}〜${high}）で、偶然の可能性があります。`,
  } satisfies TextOf<[string, string, string]>,
  madeAt: { en: (at) => `As of ${at}`, ja: (at) => `${at}時点` } satisfies TextOf<[string]>,
} as const
