import { many } from '#platform/wording/many.ts'
import { type TextOf, text } from '#platform/wording/words.ts'

export const words = {
  lede: text(
    'Three layers that hold together: what the business lives on, whether what is done works, whether customers are on their way.',
    '事業の成果、施策の働き、顧客の状態という3つの層の指標を、互いに結びつけて見るための構造です。',
  ),
  view: text('View', '目線'),
  businessView: text('From the business', 'ビジネス目線'),
  customersView: text('From the customers', 'ユーザー目線'),
  add: text('Add a KPI', 'KPIを追加'),
  none: text('No KPI yet', 'KPIはまだありません'),
  noneText: text(
    'Begin with the one figure by which you steer today, and say who answers for it.',
    'まず、いま最も重視している指標を1つ追加し、責任者を決めてください。',
  ),
  noneInLayer: text('No KPI in this layer', 'この層のKPIはまだありません'),
  left: text('someone who left', '退職したメンバー'),
  notMeasured: text('Not measured', '未測定'),
  notKnown: text('Not known', '不明'),
  over: text('No longer used', '使用を終了したKPI'),
  overSub: text('Redesigns ended these; they keep their history.', '再設計で使用を終了しました。履歴は残ります。'),
  inUse: text('In use', '使用期間'),
  replaces: text('Takes the place of', '置き換え前のKPI'),
  replacedBy: text('Replaced by', '置き換え後のKPI'),
  // One KPI
  back: text('KPI structure', 'KPI構造'),
  edit: text('Edit', '編集'),
  remove: text('Remove', '削除'),
  removed: text('KPI removed', 'KPIを削除しました'),
  perMonth: text('Month by month; the present month is not over.', '月ごとの値です。当月はまだ途中です。'),
  measuredBy: text('Measured by', '測定する数値'),
  meaning: text('What it counts', '数値の意味'),
  about: text('About', '概要'),
  layer: text('Layer', '層'),
  accountable: text('Answers for it', '責任者'),
  contributors: text('Contributors', '貢献するメンバー'),
  principle: text('Serves the principle', '紐づく理念'),
  touchpoint: text('Touchpoint', '接点'),
  aspect: text('Feeling or doing', '心理面・行動面'),
  note: text('Note', 'メモ'),
  parts: text('What it is made of', '構成する指標'),
  partsNone: text('It is made of no other KPI.', 'ほかの指標からは計算していません。'),
  setParts: text('Set the parts', '構成を設定'),
  clearParts: text('Made of none', '構成を解除'),
  partsSaved: text('Parts saved', '構成を保存しました'),
  formula: text('How', '計算方法'),
  part: text('KPI', '指標'),
  anotherPart: text('Another part', '指標を追加'),
  takeOut: text('Take out', '外す'),
  addsUp: text('Its parts give what its figure says.', '構成指標から計算した値は、測定値と一致しています。'),
  usedIn: text('A part of', 'この指標から計算している指標'),
  // Hypotheses
  hypotheses: text('Hypotheses', '仮説'),
  hypothesesSub: text(
    'What is thought to move what. Going together is no proof of a cause.',
    'どの指標がどの指標を動かすと考えているか。連動は因果関係の証明ではありません。',
  ),
  noHypotheses: text('No hypothesis yet', '仮説はまだありません'),
  suppose: text('Add a hypothesis', '仮説を追加'),
  supposed: text('Hypothesis added', '仮説を追加しました'),
  from: text('When this rises', 'この指標が上がると'),
  to: text('this …', 'この指標が…'),
  expects: text('is expected to', '想定される動き'),
  rises: text('rise', '上がる'),
  falls: text('fall', '下がる'),
  why: text('Why one thinks so', 'そう考える理由'),
  analyse: text('Ask the figures', '数値で検証'),
  analyseAgain: text('Ask again', '再検証'),
  analysed: text('The figures were asked', '検証しました'),
  drop: text('Drop', '仮説を削除'),
  dropTitle: text('Drop this hypothesis?', 'この仮説を削除しますか？'),
  dropText: text('What was found of it goes as well.', '検証結果も削除されます。'),
  dropped: text('Hypothesis dropped', '仮説を削除しました'),
  removeTitle: text('Remove this KPI?', 'このKPIを削除しますか？'),
  removeText: text(
    'Its history of figures stays; its place in the structure goes.',
    '数値そのものは残りますが、構造からは外れます。',
  ),
  // As a file
  file: text('The structure as a file', '構造ファイル'),
  fileSub: text(
    'YAML, the same line by line for the same structure: for review, for version control, for another workspace.',
    '構造をYAMLファイルにします。同じ構造は同じ内容になるため、レビュー、バージョン管理、別のワークスペースへの移行に使えます。',
  ),
  saveFile: text('Save the file', 'ファイルを保存'),
  takeFile: text('Take in a file', 'ファイルを取り込む'),
  takeHint: text(
    'What the file does not name stays. Nothing is changed where anything in it is wrong.',
    'ファイルにないKPIはそのまま残ります。誤りが1つでもあれば、何も変更しません。',
  ),
  // Writing
  save: text('Save', '保存'),
  saved: text('Saved', '保存しました'),
  added: text('KPI added', 'KPIを追加しました'),
  addTitle: text('Add a KPI', 'KPIを追加'),
  editTitle: text('Edit the KPI', 'KPIを編集'),
  name: text('Name', '名称'),
  figure: text('Measured by', '測定する数値'),
  figureNone: text('Not measured yet, or made of other KPIs', 'まだ測定しない、またはほかの指標から計算する'),
  better: text('Better is', '望ましい方向'),
  betterAs: {
    higher: text('Higher', '高いほどよい'),
    lower: text('Lower', '低いほどよい'),
    neither: text('Neither', 'どちらともいえない'),
  },
  nobodyYet: text('Nobody yet', '未定'),
  touchpointHint: text(
    'Where in the customer’s journey it is read: onboarding, renewal. Each wants one for what people feel and one for what they do.',
    '導入、契約更新など、顧客のジャーニー上の場面です。接点ごとに心理面と行動面の指標を1つずつ置きます。',
  ),
  undecided: text('Not decided', '未定'),
} as const

export const sentences = {
  title: {
    en: (kpis) => many(kpis, 'KPI'),
    ja: (kpis) => `KPI ${kpis}件`,
  } satisfies TextOf<[string]>,
  titleLacking: {
    en: (kpis, lacking) => `${many(kpis, 'KPI')}; nobody answers for ${lacking}`,
    ja: (kpis, lacking) => `KPI ${kpis}件（うち責任者なし ${lacking}件）`,
  } satisfies TextOf<[string, string]>,
  inMonth: {
    en: (value, month) => `${value} in ${month}`,
    ja: (value, month) => `${value}（${month}）`,
  } satisfies TextOf<[string, string]>,
  before: { en: (value) => `before: ${value}`, ja: (value) => `前月 ${value}` } satisfies TextOf<[string]>,
  differs: {
    en: (by, way, month) => `In ${month} its parts give ${by} ${way} than its figure.`,
    ja: (by, way, month) =>
      `${month}は、構成指標から計算した値が測定値より${by}${way === 'more' ? '大きく' : '小さく'}なっています。`,
  } satisfies TextOf<[string, string, string]>,
  moves: {
    en: (first, second, expects) => `When ${first} rises, ${second} ${expects === 'rises' ? 'rises' : 'falls'}`,
    ja: (first, second, expects) => `${first}が上がると、${second}が${expects === 'rises' ? '上がる' : '下がる'}`,
  } satisfies TextOf<[string, string, string]>,
  found: {
    en: (lag, coefficient, within, n) =>
      `${lag === '0' ? 'In the same month' : `${many(lag, 'month')} later`}: rank correlation ${coefficient} (${within}${n} changes).`,
    ja: (lag, coefficient, within, n) =>
      `${lag === '0' ? '同じ月' : `${lag}か月後`}：順位相関係数 ${coefficient}（${within}変化${n}回分）。`,
  } satisfies TextOf<[string, string, string, string]>,
  within: {
    en: (low, high) => `95% interval ${low} to ${high}; `,
    ja: (low, high) => `95%信頼区間 ${low}〜${high}、`,
  } satisfies TextOf<[string, string]>,
  tried: {
    en: (lags, p) => `Best of ${many(lags, 'lag')} tried; p = ${p} for as much by chance.`,
    ja: (lags, p) => `試したずれ${lags}通りの中で最も強い関連です。偶然にこの強さになる確率は${p}です。`,
  } satisfies TextOf<[string, string]>,
  needed: {
    en: (months, needed) => `${months} months on end are known; it takes ${needed}.`,
    ja: (months, needed) => `連続して値が分かるのは${months}か月分です。検証には${needed}か月分が必要です。`,
  } satisfies TextOf<[string, string]>,
  usedFrom: { en: (day) => `from ${day}`, ja: (day) => `${day}から` } satisfies TextOf<[string]>,
  usedUntil: { en: (day) => `until ${day}`, ja: (day) => `${day}まで` } satisfies TextOf<[string]>,
  askedOn: { en: (day) => `asked on ${day}`, ja: (day) => `${day}に検証` } satisfies TextOf<[string]>,
  actOf: {
    en: (act, what) => `${act}: ${what}`,
    ja: (act, what) => `${act}：${what}`,
  } satisfies TextOf<[string, string]>,
  taken: {
    en: (added, changed, unchanged, others) =>
      `${added} added, ${changed} changed, ${unchanged} as before${others === '0' ? '' : `; ${others} not in the file stay`}`,
    ja: (added, changed, unchanged, others) =>
      `追加${added}件、変更${changed}件、変更なし${unchanged}件${others === '0' ? '' : `（ファイルにない${others}件はそのまま）`}`,
  } satisfies TextOf<[string, string, string, string]>,
  touched: {
    en: (count) => `${many(count, 'hypothesis', 'hypotheses')} about it go as well.`,
    ja: (count) => `この指標に関する仮説${count}件も削除されます。`,
  } satisfies TextOf<[string]>,
  targetsToo: {
    en: (periods) => `Its targets and all their versions go as well: ${periods}.`,
    ja: (periods) => `この指標の目標も、以前の版とともに削除されます（${periods}）。`,
  } satisfies TextOf<[string]>,
}
