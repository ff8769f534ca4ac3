import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { stateNames } from './words.ts'

export const names: Names = {
  records: {
    standing_askings: { name: text('Standing asking', '回答依頼の自動送信'), choices: { state: stateNames } },
  },
  fields: {
    active_from: text('First day', '最初の対象日'),
    counts_from: text('Trigger changed on', 'タイミングの変更日'),
    ended_by: text('Ended by', '終了した人'),
    from_on: text('From', '開始日'),
    grace_days: text('Days of grace', '猶予の日数'),
    on_new_version: text('When a version is published', '新しい版が公開されたとき'),
    paused_at: text('Paused', '一時停止日時'),
    paused_because: text('Why it was paused', '一時停止の理由'),
    paused_by: text('Paused by', '一時停止した人'),
    running_since: text('Runs since', '実行の開始日時'),
    said: text('Mail', 'メール'),
    settled_on: text('Decided until', '判定済みの日'),
    trigger: text('When', 'タイミング'),
    until_on: text('Until', '終了日'),
    version_number: text('Version', '版'),
  },
  works: {
    'standing-askings.go on': text('Carry on with surveys that go by themselves', '回答依頼の自動送信の進行'),
    'standing-askings.go on when due': text('Ask whose turn it is', '対象日を迎えた方への回答依頼'),
  },
}
