import { text } from '#platform/wording/words.ts'

export const release = text('release', 'リリース')
export const noSuchRequest = text(
  'One of these requests is not on record in this workspace.',
  'このワークスペースにない要望が含まれています。',
)
export const toldAlready = text(
  'Somebody was told of it already; it stays on record.',
  'すでにお知らせを送っているため、削除できません。',
)
export const windowSettled = text(
  'Somebody was told of it already: the day and the event stay, so that the figures stay comparable.',
  'すでにお知らせを送っているため、提供日とイベントは変更できません。',
)
export const notOutYet = text(
  'The day of the release is yet to come; tell people from that day on.',
  '提供日より前にはお知らせを送れません。',
)
export const mayNotDecide = text(
  'Telling of it sets the requests that it answers to released, which takes the permission to decide on requests.',
  'お知らせを送ると、対応した要望が「提供済み」になります。要望の状況を変更できる権限が必要です。',
)
export const nobodyToTell = {
  requesters: text(
    'Nobody on record by name has asked for the requests that it answers, or all of them were told.',
    'お知らせする要望者がいないか、全員にお知らせ済みです。',
  ),
  users: text(
    'Nobody on record has used this function in the last 90 days, or all of them were told.',
    '直近90日にこの機能を利用した担当者がいないか、全員にお知らせ済みです。',
  ),
}
export const notYet = text('The 14 days after the release are not over yet.', '提供後14日間がまだ終わっていません。')
export const noEvents = text(
  'No events of people arrived in the four weeks around the release.',
  '提供日の前後4週間に、担当者の利用データが届いていません。',
)
