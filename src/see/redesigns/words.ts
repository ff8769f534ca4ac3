import { type Text, text } from '#platform/wording/words.ts'
import type { Act, State } from './contract/redesign.ts'

export const redesign = text('redesign', '再設計')

export const actNames: Readonly<Record<Act, Text>> = {
  keep: text('Keep', '継続'),
  change: text('Change', '変更'),
  drop: text('Drop', '廃止'),
  add: text('Add', '追加'),
}
export const stateNames: Readonly<Record<State, Text>> = {
  proposed: text('Proposed', '提案中'),
  activated: text('Activated', '確定'),
  declined: text('Declined', '却下'),
}

export const problems = {
  decided: text(
    'It has been decided on and stays as it is. Propose another.',
    'すでに決定済みのため変更できません。新しい再設計を提案してください。',
  ),
  noLines: text('There is nothing on this sheet yet.', 'このシートにはまだ何もありません。'),
  onlyKept: text('Nothing on this sheet changes anything.', 'このシートには変更がありません。'),
  dayPassed: text(
    'Its day has passed. Choose a day from today on.',
    '適用開始日を過ぎています。本日以降の日付にしてください。',
  ),
  declineWithoutReason: text('Say why it is declined.', '却下する理由を入力してください。'),
  noKpi: text('There is no such KPI in use.', '使用中のKPIに該当するものがありません。'),
  twice: text('This KPI stands on the sheet twice.', 'このKPIはシート内で重複しています。'),
  whichKpi: text('Say which KPI is meant.', 'どのKPIかを指定してください。'),
  oneOfBoth: text(
    'Choose a KPI of the structure, or write what it is called; not both.',
    '構造のKPIを選ぶか、名称を入力してください（両方は指定できません）。',
  ),
  onlyOfStructure: text('What is kept is a KPI of the structure.', '継続できるのは、構造にあるKPIです。'),
  becomesWhat: text('Say what it becomes.', '見直し後の内容を入力してください。'),
  becomesNothing: text(
    'What is kept or dropped becomes nothing else.',
    '継続・廃止するKPIに、見直し後の内容は設定できません。',
  ),
  addedWasNone: text('What is added was nothing before.', '追加するKPIに、見直し前のKPIは設定できません。'),
  nameTaken: text('Another KPI is called so from then on.', '適用開始日以降、同じ名称のKPIがあります。'),
  onlyIntermediate: text(
    'Only an intermediate KPI is read at a touchpoint.',
    '接点と心理面・行動面は、中間指標にだけ設定できます。',
  ),
  noFigure: text('There is no such figure.', 'この数値は見つかりません。'),
  noMember: text('There is no such member in this workspace.', 'このワークスペースに該当するメンバーはいません。'),
} as const
