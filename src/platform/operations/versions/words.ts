import { text } from '../../wording/words.ts'

export const words = {
  changed: text(
    'Somebody else has changed this meanwhile. Nothing was saved: decide for each field which value stays.',
    'ほかの人が先に変更したため、保存していません。項目ごとにどちらの内容にするかを選んでください。',
  ),
  unknownVersion: text(
    'There is no such version of this record. Read it again, and send the ETag that comes with it.',
    'この記録にそのバージョンはありません。もう一度取得し、そのETagを送信してください。',
  ),
  changedWhole: text(
    'Somebody else has changed this since you read it. Nothing was done: look at it again.',
    '読み込んだあとに、ほかの人が変更しました。何も実行していません。もう一度確認してください。',
  ),
  hasNoVersion: text(
    'What this changes has no version: send the request without If-Match.',
    'この操作の対象にはバージョンがありません。If-Matchを付けずに送信してください。',
  ),
  notAVersion: text(
    'If-Match is one ETag as it was answered, such as "42", or *.',
    'If-Matchには、取得時のETag（例："42"）を1つ、または * を指定してください。',
  ),
}
