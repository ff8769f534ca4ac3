import { many } from '#platform/wording/many.ts'
import { type TextOf, text } from '#platform/wording/words.ts'

export const words = {
  lede: text(
    'What was tried with some people and not with others, and whether it worked: one card for each, to be shown around.',
    '一部の人にだけ試した施策が、効果を上げたかどうかを確かめます。結果は1枚の成果カードにまとまり、そのまま共有できます。',
  ),
  add: text('Add an experiment', '検証を追加'),
  none: text('No experiment yet', '検証はまだありません'),
  noneText: text(
    'Begin with something small that is measured already: a mail with opens and clicks, sent to one half of the people.',
    'まず、すでに測れている小さな施策から始めてください。例：対象者の半数だけに送るメールの開封とクリック。',
  ),
  back: text('Experiments', '検証'),
  edit: text('Edit', '編集'),
  remove: text('Remove', '削除'),
  removed: text('Experiment removed', '検証を削除しました'),
  removeTitle: text('Remove the experiment?', '検証を削除しますか？'),
  removeText: text('All of its counts go with it.', '登録した結果もすべて削除されます。'),
  noResults: text('No counts yet', '結果はまだありません'),
  noResultsText: text(
    'Bring how many people are in each group, and how many of them opened, clicked or bought.',
    '各群の人数と、開封・クリック・購入などをした人数を入力してください。',
  ),
  bring: text('Bring the counts', '結果を入力'),
  bringAgain: text('Bring newer counts', '新しい結果を入力'),
  // The list
  name: text('Name', '名称'),
  verdict: text('Verdict', '判定'),
  watched: text('Watched figure', '注目する数値'),
  index: text('Index', '指数'),
  people: text('People', '人数'),
  waiting: text('Waits for counts', '結果待ち'),
  // The card
  saveSvg: text('Save as SVG', 'SVGで保存'),
  savePng: text('Save as PNG', 'PNGで保存'),
  print: text('Print', '印刷'),
  figures: text('Figures', '数値'),
  figuresTable: text('Table of the figures', '数値の表'),
  figuresSub: text(
    'Control group = 100. Intervals are those of 95%.',
    '対照群を100とした指数です。区間は95%信頼区間です。',
  ),
  figure: text('Figure', '数値'),
  rates: text('Rates', '率'),
  difference: text('Difference (points)', '差（ポイント）'),
  corrected: text('p (corrected)', 'p値（補正後）'),
  notKnown: text('Not known', '不明'),
  // What stands beside
  about: text('About', '概要'),
  question: text('What is tried', '検証内容'),
  comparison: text('How the groups came about', '群の分け方'),
  split: text('Intended split', '割り付けの比率'),
  splitIs: {
    fine: text('Divided as intended', '意図した比率どおり'),
    look: text('Not quite as intended: look for a cause', '意図した比率とやや異なる（要確認）'),
    mismatch: text('Not divided as intended', '意図した比率と異なる'),
    'not known': text('Not checked', '未確認'),
  },
  splitCheck: text('Whether they were', '比率の確認'),
  period: text('Period', '期間'),
  machines: text('Opens and clicks of machines', '自動の開封・クリック'),
  source: text('Source', '出所'),
  worthwhile: text('Worth having from', '意味があるとする差'),
  history: text('Counts that were brought', '登録した結果'),
  latest: text('In use', '使用中'),
  // Writing
  addTitle: text('Add an experiment', '検証を追加'),
  editTitle: text('Edit the experiment', '検証を編集'),
  added: text('Experiment added', '検証を追加しました'),
  saved: text('Experiment saved', '検証を保存しました'),
  save: text('Save', '保存'),
  controlName: text('What the control group has', '対照群の内容'),
  controlHint: text('Such as: the usual mail, or nothing', '例：いつものメール、何も送らない'),
  variantName: text('What the variant group has', '施策群の内容'),
  splitControl: text('Control, in parts', '対照群の割合'),
  splitVariant: text('Variant, in parts', '施策群の割合'),
  splitHint: text(
    '1 and 1 is half and half. Empty where nobody knows.',
    '1と1で半々です。分からない場合は空欄にします。',
  ),
  startsOn: text('From', '開始日'),
  endsOn: text('To', '終了日'),
  figureName: text('Figure', '数値の名称'),
  figureHint: text(
    'The first is the one that is watched: what was done, such as opens.',
    '最初の数値に注目します。施策の実績（開封など）を置いてください。',
  ),
  kind: text('What it tells of', '種類'),
  better: text('Better is', '望ましい方向'),
  betterAs: { higher: text('More', '多いほうがよい'), lower: text('Fewer', '少ないほうがよい') },
  worthwhileField: text('Worth having from (points)', '意味があるとする差（ポイント）'),
  addFigure: text('Another figure', '数値を追加'),
  takeOut: text('Take out', '外す'),
  notANumber: text('Write a whole number.', '整数で入力してください。'),
  notPoints: text('Write points between 0 and 100.', '0より大きく100より小さいポイントで入力してください。'),
  bringTitle: text('Counts of both groups', '各群の結果'),
  brought: text('Counts saved', '結果を保存しました'),
  once: text(
    'Count each person once, however often they opened or clicked.',
    '何回開封・クリックしても、1人は1回だけ数えてください。',
  ),
  controlPeople: text('People in the control group', '対照群の人数'),
  variantPeople: text('People in the variant group', '施策群の人数'),
  sourceHint: text('Such as: report of the mail tool, 14 April', '例：メール配信ツールのレポート（4月14日）'),
  fromFile: text('Fill in from a file', 'ファイルから入力'),
  fromFileHint: text(
    'CSV with a line for each group: group, people, and a column for each figure. Nothing is kept before you save.',
    '群ごとに1行のCSV。列は「群」「人数」と各数値です。保存するまで登録されません。',
  ),
} as const

export const sentences = {
  title: {
    en: (count) => many(count, 'experiment'),
    ja: (count) => `検証${count}件`,
  } satisfies TextOf<[string]>,
  cardAlt: {
    en: (name, figures) => `Lift card of “${name}”. ${figures}`,
    ja: (name, figures) => `「${name}」の成果カード。${figures}`,
  } satisfies TextOf<[name: string, figures: string]>,
  figureAlt: {
    en: (name, index, verdict) => `${name}: ${index}, ${verdict.toLowerCase()}.`,
    ja: (name, index, verdict) => `${name}：${index}、${verdict}。`,
  } satisfies TextOf<[name: string, index: string, verdict: string]>,
  ofControl: {
    en: (figure) => `${figure}: control group`,
    ja: (figure) => `${figure}：対照群`,
  } satisfies TextOf<[string]>,
  ofVariant: {
    en: (figure) => `${figure}: variant group`,
    ja: (figure) => `${figure}：施策群`,
  } satisfies TextOf<[string]>,
  groups: {
    en: (control, variant) => `${control} and ${variant}`,
    ja: (control, variant) => `${control}人・${variant}人`,
  } satisfies TextOf<[control: string, variant: string]>,
  figureAt: {
    en: (at) => `Figure ${at}`,
    ja: (at) => `数値${at}`,
  } satisfies TextOf<[string]>,
  below: { en: (p) => `under ${p}`, ja: (p) => `${p}未満` } satisfies TextOf<[string]>,
} as const
