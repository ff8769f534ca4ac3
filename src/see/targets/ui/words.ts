import { many } from '#platform/wording/many.ts'
import { type TextOf, text } from '#platform/wording/words.ts'

export const words = {
  lede: text(
    'What is aimed at follows what can be measured: first satisfaction, then who leaves, at last what customers buy more.',
    '目標は、測れるようになった指標から順に設定します。最初は満足度、次に解約率、やがてクロスセルやLTVです。',
  ),
  set: text('Set a target', '目標を設定'),
  none: text('No target yet', '目標はまだありません'),
  noneText: text(
    'Choose a KPI that is measured already, a period, and what it should be by its end.',
    'すでに測定しているKPIと期間を選び、期末までに目指す値を設定してください。',
  ),
  noKpi: text(
    'There is no KPI to aim at yet. Build the structure first.',
    '目標を設定できるKPIがありません。先にKPI構造をつくってください。',
  ),
  toStructure: text('KPI structure', 'KPI構造'),
  targets: text('Actual against target', '目標と実績'),
  targetsSub: text('The period that begins last comes first.', '開始日の新しい期間から順に表示します。'),
  more: text('Show more', 'さらに表示'),
  change: text('Change', '変更'),
  withdrawn: text('Withdrawn', '取り下げ'),
  stateAs: {
    reached: text('Reached', '達成'),
    short: text('Not reached', '未達'),
    'not begun': text('Not begun', '開始前'),
    withdrawn: text('Withdrawn', '取り下げ'),
    unknown: text('Not known', '不明'),
  },
  before: text('Versions before', '以前の版'),
  waiting: text('Not to be aimed at yet', 'まだ目標を設定できないKPI'),
  waitingSub: text('Each with its reason.', '理由とともに表示します。'),
  // Phases
  phase: text('Phase', 'フェーズ'),
  present: text('Present', '現在'),
  over: text('Before', '済み'),
  ahead: text('Not begun', 'これから'),
  asked: text('What is asked of the data before the next phase', '次のフェーズに進むための条件'),
  met: text('Met', '達成'),
  notMet: text('Not met', '未達'),
  proposed: text('The data suffice for the next phase.', 'データがそろいました。次のフェーズに進めます。'),
  onlyManagement: text('Owners and administrators confirm it.', '確定できるのは所有者と管理者です。'),
  confirm: text('Confirm the phase', 'フェーズを確定'),
  confirmed: text('Phase confirmed', 'フェーズを確定しました'),
  goBack: text('Go back a phase', '前のフェーズに戻す'),
  backTitle: text('Go back to an earlier phase?', '前のフェーズに戻しますか？'),
  backText: text('Targets that are set stay as they are.', '設定済みの目標はそのまま残ります。'),
  why: text('Why', '理由'),
  log: text('Phases so far', 'フェーズの履歴'),
  left: text('someone who left', '退職したメンバー'),
  // Setting
  setTitle: text('Set a target', '目標を設定'),
  changeTitle: text('Change the target', '目標を変更'),
  kpi: text('KPI', 'KPI'),
  by: text('Period', '期間の単位'),
  byAs: {
    month: text('Month', '月'),
    quarter: text('Fiscal quarter', '四半期'),
    year: text('Fiscal year', '年度'),
  },
  day: text('A day of the period', '期間に含まれる日'),
  dayHint: text('Any day: the period that holds it is meant.', 'その日を含む期間が対象になります。'),
  value: text('Target', '目標値'),
  reason: text('Reason', '理由'),
  reasonHint: text(
    'Needed to change that of a period that has begun, and for a first one of a period that is over.',
    '開始済みの期間の目標を変えるときと、終わった期間に初めて設定するときは必須です。',
  ),
  withdraw: text('Withdraw the target', '目標を取り下げ'),
  save: text('Save', '保存'),
  saved: text('Target saved', '目標を保存しました'),
  percent: text('in percent', '単位：%'),
  points: text('points', 'ポイント'),
}

export const sentences = {
  title: {
    en: (reached, all) => `${reached} of ${all} targets reached`,
    ja: (reached, all) => `目標${all}件のうち${reached}件を達成`,
  } satisfies TextOf<[string, string]>,
  titleRunning: {
    en: (running, all) => `${many(all, 'target')}, ${running} under way`,
    ja: (running, all) => `目標${all}件（進行中${running}件）`,
  } satisfies TextOf<[string, string]>,
  inCurrency: { en: (currency) => `in ${currency}`, ja: (currency) => `単位：${currency}` } satisfies TextOf<[string]>,
  aimed: {
    en: (value, isLower) => `${isLower === 'yes' ? 'at most' : 'at least'} ${value}`,
    ja: (value, isLower) => `${value}${isLower === 'yes' ? '以下' : '以上'}`,
  } satisfies TextOf<[string, string]>,
  reached: {
    en: (actual, day) => `Reached: ${actual} by ${day}`,
    ja: (actual, day) => `目標を達成（${day}時点の実績${actual}）`,
  } satisfies TextOf<[string, string]>,
  reachedSoFar: {
    en: (actual, day) => `On target so far: ${actual} by ${day}`,
    ja: (actual, day) => `現時点で目標を達成（${day}時点の実績${actual}）`,
  } satisfies TextOf<[string, string]>,
  short: {
    en: (off, actual, day) => `${off} short: ${actual} by ${day}`,
    ja: (off, actual, day) => `目標まで${off}不足（${day}時点の実績${actual}）`,
  } satisfies TextOf<[string, string, string]>,
  shortSoFar: {
    en: (off, actual, day) => `${off} short so far: ${actual} by ${day}`,
    ja: (off, actual, day) => `目標まであと${off}（${day}時点の実績${actual}）`,
  } satisfies TextOf<[string, string, string]>,
  tooMuch: {
    en: (off, actual, day) => `${off} too much: ${actual} by ${day}`,
    ja: (off, actual, day) => `上限を${off}超過（${day}時点の実績${actual}）`,
  } satisfies TextOf<[string, string, string]>,
  unknown: {
    en: (because) => `It cannot be told: ${because}`,
    ja: (because) => `判定できません：${because}`,
  } satisfies TextOf<[string]>,
  begins: { en: (day) => `Begins on ${day}`, ja: (day) => `${day}に開始` } satisfies TextOf<[string]>,
  until: { en: (from, to) => `${from} to ${to}`, ja: (from, to) => `${from}〜${to}` } satisfies TextOf<
    [string, string]
  >,
  percentagePoints: {
    en: (number) => `${number} percentage ${number === '1' ? 'point' : 'points'}`,
    ja: (number) => `${number}ポイント`,
  } satisfies TextOf<[string]>,
  scorePoints: {
    en: (number) => `${number} ${number === '1' ? 'point' : 'points'}`,
    ja: (number) => `${number}ポイント`,
  } satisfies TextOf<[string]>,
  version: {
    en: (number, value, who, day) => `Version ${number}: ${value} · ${who}, ${day}`,
    ja: (number, value, who, day) => `第${number}版：${value}（${who}、${day}）`,
  } satisfies TextOf<[string, string, string, string]>,
  changeOf: { en: (act, what) => `${act}: ${what}`, ja: (act, what) => `${act}：${what}` } satisfies TextOf<
    [string, string]
  >,
  logged: {
    en: (before, after, who, day) => `${before} → ${after} · ${who}, ${day}`,
    ja: (before, after, who, day) => `${before}→${after}（${who}、${day}）`,
  } satisfies TextOf<[string, string, string, string]>,
  step: { en: (number, name) => `${number}. ${name}`, ja: (number, name) => `${number}. ${name}` } satisfies TextOf<
    [string, string]
  >,
}
