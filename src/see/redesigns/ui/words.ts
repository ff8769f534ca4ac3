import { many } from '#platform/wording/many.ts'
import { type TextOf, text } from '#platform/wording/words.ts'

export const words = {
  lede: text(
    'What each department is measured by: kept, changed, dropped, added. Whoever works on it proposes, management decides.',
    '部門ごとのKPIを、継続・変更・廃止・追加に分けて見直します。提案は現場から、決定は経営が行います。',
  ),
  propose: text('Propose a redesign', '再設計を提案'),
  none: text('No redesign yet', '再設計はまだありません'),
  noneText: text(
    'Write down what a department is measured by today, and what should become of it.',
    '部門が現在使っている指標を書き出し、それぞれをどうするかを決めてください。',
  ),
  more: text('Show more', 'さらに表示'),
  back: text('KPI redesign', 'KPIの再設計'),
  left: text('someone who left', '退職したメンバー'),
  // The sheet
  before: text('Before', '見直し前'),
  after: text('After', '見直し後'),
  nothingBefore: text('Nothing', 'なし'),
  nothingAfter: text('No longer used', '使用を終了'),
  act: text('What becomes of it', '扱い'),
  fields: {
    name: text('Name', '名称'),
    layer: text('Layer', '層'),
    figure: text('Measured by', '測定する数値'),
    better: text('Better is', '望ましい方向'),
    accountable: text('Answers for it', '責任者'),
    touchpoint: text('Touchpoint', '接点'),
    aspect: text('Feeling or doing', '心理面・行動面'),
    principle: text('Serves the principle', '紐づく理念'),
  },
  composed: text('made of other KPIs', 'ほかのKPIから計算'),
  notMeasured: text('not measured', '未測定'),
  aim: text('Aimed at', '目標'),
  why: text('Why', '理由'),
  note: text('Note', 'メモ'),
  differs: text('changed', '変更あり'),
  noLines: text('No KPI on this sheet yet', 'このシートにはまだKPIがありません'),
  noLinesText: text('Add a line for each KPI of the department.', '部門のKPIを1件ずつ追加してください。'),
  addLine: text('Add a KPI', 'KPIを追加'),
  editLine: text('Edit', '編集'),
  removeLine: text('Take off the sheet', 'シートから外す'),
  saved: text('Saved', '保存しました'),
  save: text('Save', '保存'),
  // Deciding
  activate: text('Activate', '確定する'),
  activated: text('Activated', '確定しました'),
  activateTitle: text('Activate this redesign?', 'この再設計を確定しますか？'),
  decline: text('Decline', '却下する'),
  declined: text('Declined', '却下しました'),
  declineTitle: text('Decline this redesign?', 'この再設計を却下しますか？'),
  onlyManagement: text('Owners and administrators activate it.', '確定できるのは所有者と管理者です。'),
  edit: text('Edit', '編集'),
  remove: text('Remove', '削除'),
  removed: text('Redesign removed', '再設計を削除しました'),
  removeTitle: text('Remove this proposal?', 'この提案を削除しますか？'),
  removeText: text('Nothing was decided on it yet.', 'まだ決定されていない提案です。'),
  // Writing
  addTitle: text('Propose a redesign', '再設計を提案'),
  editTitle: text('Edit the proposal', '提案を編集'),
  name: text('Name', '名称'),
  department: text('Department', '部門'),
  effectiveOn: text('In force from', '適用開始日'),
  effectiveHint: text(
    'The first day of the new. What it replaces is in use until the day before.',
    '見直し後のKPIを使い始める日です。見直し前のKPIは、前日まで使用します。',
  ),
  reason: text('Reason', '理由'),
  lineTitle: text('What becomes of a KPI', 'KPIの扱い'),
  old: text('The KPI today', '現在のKPI'),
  oldOther: text('Not in the structure', '構造にないKPI'),
  oldName: text('What it is called today', '現在の名称'),
  newName: text('Name from then on', '見直し後の名称'),
  figureNone: text('Not measured yet, or made of other KPIs', 'まだ測定しない、またはほかの指標から計算する'),
  nobody: text('Nobody yet', '未定'),
  undecided: text('Not decided', '未定'),
  aimHint: text(
    'In words. The target itself is set under “Targets” once the KPI is measured.',
    '言葉で書きます。目標値は、測定を始めてから「目標」で設定します。',
  ),
}

export const sentences = {
  title: {
    en: (open, all) => `${many(all, 'redesign')}, ${open} to be decided`,
    ja: (open, all) => `再設計${all}件（決定待ち${open}件）`,
  } satisfies TextOf<[string, string]>,
  counts: {
    en: (keep, change, drop, add) => `${keep} kept, ${change} changed, ${drop} dropped, ${add} added`,
    ja: (keep, change, drop, add) => `継続${keep}件、変更${change}件、廃止${drop}件、追加${add}件`,
  } satisfies TextOf<[string, string, string, string]>,
  from: { en: (day) => `in force from ${day}`, ja: (day) => `${day}から適用` } satisfies TextOf<[string]>,
  proposedBy: {
    en: (who, day) => `proposed by ${who} on ${day}`,
    ja: (who, day) => `${day}に${who}が提案`,
  } satisfies TextOf<[string, string]>,
  activatedBy: {
    en: (who, day) => `Activated by ${who} on ${day}.`,
    ja: (who, day) => `${day}に${who}が確定しました。`,
  } satisfies TextOf<[string, string]>,
  declinedBy: {
    en: (who, day) => `Declined by ${who} on ${day}.`,
    ja: (who, day) => `${day}に${who}が却下しました。`,
  } satisfies TextOf<[string, string]>,
  activateText: {
    en: (day, ends, begins) =>
      `From ${day} on ${many(begins, 'KPI')} ${begins === '1' ? 'begins' : 'begin'}; ${many(ends, 'KPI')} ${ends === '1' ? 'ends' : 'end'} the day before and ${ends === '1' ? 'keeps its' : 'keep their'} history.`,
    ja: (day, ends, begins) =>
      `${day}からKPI${begins}件を使い始めます。KPI${ends}件は前日で使用を終え、履歴は残ります。`,
  } satisfies TextOf<[string, string, string]>,
  of: { en: (act, what) => `${act}: ${what}`, ja: (act, what) => `${act}：${what}` } satisfies TextOf<[string, string]>,
  hypotheses: {
    en: (count) =>
      `${many(count, 'hypothesis', 'hypotheses')} about what ends ${count === '1' ? 'stays' : 'stay'} with it: say anew what is thought of what takes its place.`,
    ja: (count) =>
      `使用を終えるKPIに関する仮説${count}件は、そのKPIに残ります。見直し後のKPIの仮説は、あらためて登録してください。`,
  } satisfies TextOf<[string]>,
}
