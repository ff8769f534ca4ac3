import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { stateNames } from './words.ts'

export const names: Names = {
  records: {
    askings: { name: text('Asking', '回答依頼'), choices: { state: stateNames } },
    asking_settings: { name: text('Rest between two askings', '回答依頼の間隔') },
  },
  fields: {
    audience: text('To whom', '宛先'),
    closes_at: text('Closes', '受付の終了日時'),
    customers: text('Customers', '顧客数'),
    draw: text('Sample', '抽出'),
    ended_at: text('Ended', '終了日時'),
    is_anonymous: text('Anonymous', '匿名'),
    link_id: text('Link for all', '共通のリンク'),
    looked_at: text('Dry run', '宛先の確認日時'),
    looked_of: text('Mail as looked at', '宛先の確認をしたメールの更新日時'),
    message_id: text('Message', 'メッセージ'),
    open_days: text('Days open', '受付日数'),
    questionnaire_id: text('Survey', 'アンケート'),
    remind_days: text('Days before a reminder', '再送までの日数'),
    remind_most: text('Reminders at most', '再送の上限回数'),
    reminder: text('Text of a reminder', '再送の文面'),
    rest_days: text('Days of rest', '間隔の日数'),
    same_days: text('Days before the same survey', '同じアンケートの間隔の日数'),
    seed: text('What the sample is drawn by', '抽出のもと'),
    standing_id: text('Standing asking', '回答依頼の自動送信'),
    started_at: text('Started', '開始日時'),
    started_by: text('Started by', '開始した人'),
    state: text('State', '状態'),
    stopped_by: text('Stopped by', '中止した人'),
    without: text('Customers with nobody who is meant', '該当者のいない顧客数'),
  },
  works: {
    'askings.look': text('Dry run of an asking', '回答依頼の宛先の確認'),
    'askings.go on': text('Carry on with askings', '回答依頼の進行'),
    'askings.go on when due': text('Remind of and close surveys', '回答依頼の再送と受付の終了'),
  },
}
