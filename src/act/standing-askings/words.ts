import { type Text, text } from '#platform/wording/words.ts'
import { reasons as askingReasons } from '../askings/words.ts'
import type { PausedBecause, StandingState, TurnBecause, TurnState } from './contract.ts'

export const standing = text('standing asking', '自動送信の設定')

export const stateNames: Readonly<Record<StandingState, Text>> = {
  draft: text('Draft', '下書き'),
  active: text('Active', '実行中'),
  paused: text('Paused', '一時停止中'),
  ended: text('Ended', '終了'),
}

export const turnStateNames: Readonly<Record<TurnState, Text>> = {
  waiting: text('Waiting', '送信待ち'),
  asked: text('Asked', '依頼済み'),
  heldBack: text('Held back', '見送り'),
  missed: text('Missed', '未実施'),
}

/** Why somebody was asked, held back or missed. */
export const reasons: Readonly<Record<TurnBecause, Text>> = {
  ...askingReasons,
  late: text('It became known after its day and the days of grace.', '対象日と猶予期間を過ぎてから判明しました。'),
  paused: text('It was paused on that day.', 'この日は一時停止中でした。'),
  notReady: text(
    'Mails could not go until the days of grace were over.',
    '猶予期間の間、メールを送信できませんでした。',
  ),
  leftAudience: text('They are not among those who are meant any more.', 'すでに対象から外れています。'),
  ended: text('It ended before they were asked.', '依頼する前に終了しました。'),
}

export const pauses: Readonly<Record<PausedBecause, Text>> = {
  byHand: text('Somebody paused it.', '手動で一時停止しました。'),
  newVersion: text(
    'Another version of the survey was published. Look at it, and resume.',
    'アンケートの新しい版が公開されました。内容を確認してから再開してください。',
  ),
  notInUse: text('The survey or the segment is no longer in use.', 'アンケートまたはセグメントが使用されていません。'),
  restored: text(
    'A backup was restored: nobody knows whom it asked after that was made. Resume when that may be so.',
    'バックアップを復元しました。バックアップの作成後に誰へ依頼したかが分からないため、問題がないことを確認してから再開してください。',
  ),
}

export const hasEnded = text(
  'It has ended: make another instead.',
  'すでに終了しているため、変更できません。新しく作成してください。',
)
export const hasStarted = text(
  'It was started: its first day stays as it is.',
  'すでに開始しているため、開始日は変更できません。',
)
export const wasStarted = text('It was started already.', 'すでに開始しています。')
export const notActive = text('It does not run.', '実行中ではありません。')
export const notPaused = text('It is not paused.', '一時停止中ではありません。')
export const isOver = text('Its last day is past.', '終了日を過ぎています。')
export const backwards = text('The last day lies before the first.', '終了日が開始日より前になっています。')
export const restsTooLong = text(
  'Days before the same survey must be at least a week fewer than the days between two turns: mails wait for the morning and for working days, and every other turn would be held back.',
  '同じアンケートの間隔は、送信の間隔より7日以上短くしてください。メールは朝や営業日を待つことがあり、1回おきに見送られてしまうためです。',
)
