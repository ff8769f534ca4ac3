import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { stateNames } from './words.ts'

export const names: Names = {
  records: {
    sends: { name: text('Send', '一斉配信'), choices: { state: stateNames } },
  },
  fields: {
    approved_at: text('Approved', '承認日時'),
    approved_of: text('Message as approved', '承認したメッセージの更新日時'),
    approved_by: text('Approved by', '承認者'),
    audience: text('To whom', '宛先'),
    batches: text('Batches', '分割数'),
    customers: text('Customers', '顧客数'),
    ended_at: text('Ended', '終了日時'),
    goes: text('When', '送信の時期'),
    looked_at: text('Dry run', '宛先の確認日時'),
    looked_of: text('Message as looked at', '宛先の確認をしたメッセージの更新日時'),
    message_id: text('Message', 'メッセージ'),
    reserved: text('Batches so far', '処理済みの分割数'),
    started_at: text('Started', '送信の指示'),
    started_by: text('Started by', '開始した人'),
    starts_at: text('Starts', '開始日時'),
    state: text('State', '状態'),
    stopped_by: text('Stopped by', '中止した人'),
    without: text('Customers with nobody who is meant', '該当者のいない顧客数'),
  },
  works: {
    'sends.look': text('Dry run of a send', '一斉配信の宛先の確認'),
    'sends.go on': text('Carry on with sends', '一斉配信の進行'),
    'sends.go on when due': text('Begin and end sends', '一斉配信の開始と終了'),
  },
}
