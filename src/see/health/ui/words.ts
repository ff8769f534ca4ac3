import type { Text, TextOf } from '#platform/wording/words.ts'

const text = (en: string, ja: string): Text => ({ en, ja })

/** The five steps in which a member rates, the worst first. */
export const ratings = [
  text('1 · very poor', '1 · 非常に悪い'),
  text('2 · poor', '2 · 悪い'),
  text('3 · neither', '3 · どちらともいえない'),
  text('4 · good', '4 · 良い'),
  text('5 · very good', '5 · 非常に良い'),
] as const

export const words = {
  health: text('Health', 'ヘルス'),
  notKnown: text('not known', '不明'),
  withheld: text('Consent withdrawn', '同意撤回'),
  override: text('Override health', 'ヘルスを手動で設定'),
  overrideLede: text(
    'It holds until the day you name; no recomputation replaces it. The computed health stays visible beside it.',
    '指定した日まで有効で、再計算でも置き換わりません。計算されたヘルスも併せて表示されます。',
  ),
  endOverride: text('End the override', '手動設定を終了'),
  judge: text('Rate', '関係性を評価'),
  judgeTitle: text('How is the relationship?', '関係性の評価'),
  points: text('Rating, 1 to 5', '5段階評価'),
  note: text('In a word: why (seen by everyone)', 'ひとこと（理由。全員に表示されます）'),
  band: text('Health band', 'ヘルス区分'),
  reason: text('Reason', '理由'),
  until: text('Until', '終了日'),
  save: text('Save', '保存'),
  saved: text('Saved', '保存しました'),
  cancel: text('Cancel', 'キャンセル'),
  nextActs: text('Next act', '次の一手'),
  scorecards: text('Scorecards', 'スコアカード'),
  scorecardsLede: text(
    'They are tried in this order; the first that applies to a customer counts.',
    '上から順に照合し、最初に当てはまったものを適用します。',
  ),
  newScorecard: text('New scorecard', 'スコアカードを追加'),
  newName: text('New scorecard', '新しいスコアカード'),
  recompute: text('Read health now', '今すぐ計測'),
  ordered: text('All customers are being read anew', 'すべての顧客の計測を開始しました'),
  standing: text('Where everyone stands', '全体の状態'),
  everyone: text('everyone', 'すべての顧客'),
  inSegment: text('a segment', 'セグメント'),
  appliesTo: text('Applies to', '適用対象'),
  version: text('Version', '版'),
  draft: text('Draft', '下書き'),
  retired: text('Retired', '使用停止'),
  retire: text('Retire', '使用を停止'),
  reinstate: text('Use again', '使用を再開'),
  name: text('Name', '名称'),
  noCards: text('No scorecard yet', 'スコアカードはまだありません'),
  noCardsText: text(
    'The standard scorecard is created with the first reading. Bring your customers, or start one of your own.',
    '最初の計測時に標準のスコアカードが作成されます。顧客データを取り込むか、独自に作成してください。',
  ),
  measures: text('Measures', '測定項目'),
  addMeasure: text('Add a measure', '測定項目を追加'),
  metric: text('Metric', '指標'),
  judgement: text('A member’s rating', 'メンバーの評価'),
  weight: text('Weight', '重み'),
  group: text('Group', 'グループ'),
  noGroup: text('No group', 'グループなし'),
  share: text('Share', '割合'),
  newGroup: text('New group', '新しいグループ'),
  addGroup: text('Add a group', 'グループを追加'),
  english: text('English', '英語'),
  japanese: text('Japanese', '日本語'),
  applies: text('Name and for whom', '名称と適用対象'),
  appliesSub: text(
    'Holds as soon as it is saved, without a new version.',
    '保存するとすぐに反映されます。公開は不要です。',
  ),
  saveApplies: text('Save the name and for whom', '名称と適用対象を保存'),
  order: text('Tried', '照合の順番'),
  first: text('first', '最初'),
  mode: text('How it scores', '採点の方法'),
  score: text('One score', '1つのスコア'),
  axes: text('Three axes', '3つの軸'),
  scoreSub: text(
    'All measures make one score from 0 to 100, and the score a band.',
    'すべての測定項目から0〜100のスコアを1つ求め、区分を決めます。',
  ),
  axesSub: text(
    'Adoption, maturity and sentiment are scored apart and never added up. Which of them are high and low says the band.',
    '導入・成熟度・感情を別々に採点し、合計しません。それぞれの高低の組み合わせで区分を決めます。',
  ),
  cells: text('Cells and what they mean', 'セルとその意味'),
  cellsSub: text(
    'Tried from the top; the first that fits counts.',
    '上から順に照合し、最初に当てはまったものを適用します。',
  ),
  newCell: text('New cell', '新しいセル'),
  addCell: text('Add a cell', 'セルを追加'),
  highFrom: text('An axis is high from', '「高い」とみなす点数（以上）'),
  leastKnown: text(
    'No score where data speaks for less of the weight than',
    'スコアを出すために必要なデータの割合（重み比、以上）',
  ),
  bandsSub: text(
    'From how many points on, and what to do then.',
    '何点からその区分になるかと、そのときの次の一手です。',
  ),
  edges: text('To which side the edges belong', '境界の扱い'),
  removeMeasure: text('Remove this measure', 'この測定項目を削除'),
  comparison: text('Comparison', '比較'),
  ofValue: text('value', '値'),
  ofPoints: text('points', '点数'),
  removeCriterion: text('Remove this condition', 'この条件を削除'),
  addCriterion: text('And also when', '条件を追加'),
  upTo: text('Up to', '上限の値'),
  pointsOnly: text('Points', '点数'),
  window: text('Window in days', '期間（日）'),
  valid: text('Valid for days', '有効期間（日）'),
  always: text('always', '無期限'),
  least: text('At least n', '必要な件数'),
  scale: text('From value to points', '値から点数へ'),
  curve: text('Straight lines between corners', '折れ線'),
  steps: text('Steps', '段階'),
  at: text('Value', '値'),
  included: text('edge included', '境界を含む'),
  excluded: text('edge not included', '境界を含まない'),
  beyond: text('above', 'それ以上'),
  addCorner: text('Add', '追加'),
  remove: text('Remove', '削除'),
  bands: text('Bands and next acts', '区分と次の一手'),
  from: text('from', '以上・超'),
  act: text('Next act', '次の一手'),
  exceptions: text('Exceptions, the first that fits counts', '例外（上から順に、最初に当てはまったものを適用）'),
  noExceptions: text(
    'None. An exception sets the score where the measures would mislead, whatever they say.',
    '例外はありません。測定項目だけでは実態と合わない場合に、スコアを直接決める条件を設定できます。',
  ),
  addException: text('Add an exception', '例外を追加'),
  setsTo: text('sets the score to', 'スコアを次の値にする'),
  when: text('when', '条件'),
  preview: text('Live on real customers', '実際の顧客で試算'),
  previewSub: text(
    'Scored in this browser with every change; the present band on the left.',
    '変更のたびにこの画面で試算します。左が現在の区分です。',
  ),
  consequences: text('What would change', '公開した場合の変化'),
  consequencesSub: text(
    'See who would change bands before you publish. Nothing is kept of it.',
    '公開前に、区分が変わる顧客を確認できます。結果は保存されません。',
  ),
  nobodyMoves: text('Nobody would change bands.', '区分が変わる顧客はいません。'),
  neverPublished: text(
    'Not published yet; it counts from its first publication on.',
    'まだ公開されていません。公開すると適用されます。',
  ),
  compute: text('Compute for all customers', '全顧客で試算'),
  saveDraft: text('Save the draft', '下書きを保存'),
  draftSaved: text('Draft saved', '下書きを保存しました'),
  publish: text('Publish', '公開'),
  published: text('Published; all customers are being read anew', '公開しました。すべての顧客を計測し直しています'),
  discard: text('Discard the draft', '下書きを破棄'),
  faults: text('To be mended first', '先に直す点'),
  faultsSub: text(
    'Nothing you typed is lost; each stands at its field too.',
    '入力内容は失われていません。該当する欄にも表示しています。',
  ),
  missingRule: text(
    'A missing measure is not zero: its weight goes to the others of its group, and a group of which nothing is known leaves its weight to the other groups.',
    'データのない項目は0点ではありません。その重みは同じグループの他の項目に、グループ全体が不明なら他のグループに配分されます。',
  ),
  coverage: text('How far the data reaches', 'データの充足度'),
  coverageSub: text('Per metric, against the days that it needs', '指標ごとに、必要な日数との比較'),
  history: text('Versions', '版の履歴'),
  sections: text('Parts of this scorecard', 'スコアカードの構成'),
  exceptionsShort: text('Exceptions', '例外'),
  axesNoTotal: text('Three axes, no total', '3軸（合計なし）'),
} as const

type Said<Parts extends readonly unknown[]> = TextOf<Parts>
export const sentences = {
  readAt: { en: (when: string) => `Read ${when}`, ja: (when: string) => `${when}に計測` } satisfies Said<[string]>,
  known: {
    en: (known: number, least: number) => `${known}% of the weight has data, ${least}% needed to be called well`,
    ja: (known: number, least: number) =>
      `データのある割合は${known}%（「好調」「安定」とするには${least}%以上が必要）`,
  } satisfies Said<[number, number]>,
  against: { en: (when: string) => `Compared with ${when}`, ja: (when: string) => `${when}との比較` } satisfies Said<
    [string]
  >,
  details: { en: (name: string) => `Details: ${name}`, ja: (name: string) => `詳細：${name}` } satisfies Said<[string]>,
  nameOf: { en: (name: string) => `Name: ${name}`, ja: (name: string) => `名称：${name}` } satisfies Said<[string]>,
  nameOfGroup: {
    en: (name: string) => `Name of the group: ${name}`,
    ja: (name: string) => `グループの名称：${name}`,
  } satisfies Said<[string]>,
  groupOf: { en: (name: string) => `Group: ${name}`, ja: (name: string) => `グループ：${name}` } satisfies Said<
    [string]
  >,
  weightOf: { en: (name: string) => `Weight: ${name}`, ja: (name: string) => `重み：${name}` } satisfies Said<[string]>,
  removeGroup: {
    en: (name: string) => `Remove the group ${name}; its measures stay`,
    ja: (name: string) => `グループ「${name}」を削除（測定項目は残ります）`,
  } satisfies Said<[string]>,
  actOf: {
    en: (of: string, n: number) => `${of}: next act ${n}`,
    ja: (of: string, n: number) => `${of}：次の一手${n}`,
  } satisfies Said<[string, number]>,
  addAct: {
    en: (of: string) => `${of}: add a next act`,
    ja: (of: string) => `${of}：次の一手を追加`,
  } satisfies Said<[string]>,
  after: { en: (name: string) => `after “${name}”`, ja: (name: string) => `「${name}」の次` } satisfies Said<[string]>,
  shadowed: {
    en: (name: string) => `“${name}” applies to everyone and is tried before this scorecard, so this one never counts.`,
    ja: (name: string) => `「${name}」がすべての顧客を対象とし、先に照合されるため、このスコアカードは適用されません。`,
  } satisfies Said<[string]>,
  tryBefore: {
    en: (name: string) => `Try this one before “${name}”`,
    ja: (name: string) => `「${name}」より先に照合する`,
  } satisfies Said<[string]>,
  tryEarlier: {
    en: (name: string) => `Try earlier: ${name}`,
    ja: (name: string) => `1つ上へ：${name}`,
  } satisfies Said<[string]>,
  removeOne: {
    en: (name: string) => `Remove: ${name}`,
    ja: (name: string) => `削除：${name}`,
  } satisfies Said<[string]>,
  edge: {
    en: (band: string, from: number) => `${from} points exactly are ${band}`,
    ja: (band: string, from: number) => `ちょうど${from}点は「${band}」に含める`,
  } satisfies Said<[string, number]>,
  version: { en: (n: number) => `version ${n}`, ja: (n: number) => `第${n}版` } satisfies Said<[number]>,
  change: {
    en: (points: string, ago: string) => `${points} from ${ago}`,
    ja: (points: string, ago: string) => `${ago}から${points}`,
  } satisfies Said<[string, string]>,
  moved: {
    en: (moved: string, all: string) => `${moved} of ${all} customers would move`,
    ja: (moved: string, all: string) => `顧客${all}件のうち${moved}件の区分が変わります`,
  } satisfies Said<[string, string]>,
  move: {
    en: (from: string, to: string, n: string) => `${from} → ${to}: ${n}`,
    ja: (from: string, to: string, n: string) => `${from} → ${to}：${n}件`,
  } satisfies Said<[string, string, string]>,
  computed: { en: (score: string) => `computed: ${score}`, ja: (score: string) => `計算値：${score}` } satisfies Said<
    [string]
  >,
} as const
