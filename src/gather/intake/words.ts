import type { Text } from '#platform/wording/words.ts'

export const words = {
  noKey: {
    en: 'A write key is missing. Give it as the user name of Basic authentication, as a Bearer token, or as writeKey in the body.',
    ja: '書き込みキーがありません。Basic認証のユーザー名、Bearerトークン、または本文の writeKey として指定してください。',
  },
  wrongKey: {
    en: 'This write key is not known or has been revoked.',
    ja: 'この書き込みキーは登録されていないか、無効になっています。',
  },
  notJson: { en: 'The body is not valid JSON.', ja: '本文が正しいJSONではありません。' },
  badEncoding: {
    en: 'The body cannot be unpacked. Send it plain or compressed with gzip.',
    ja: '本文を展開できません。無圧縮またはgzipで送信してください。',
  },
  tooLarge: {
    en: 'The body is larger than 500 KB. Send it in smaller batches.',
    ja: '本文が500KBを超えています。小さなバッチに分けて送信してください。',
  },
  noBatch: {
    en: 'The body needs a list of messages under "batch".',
    ja: '本文の batch にメッセージの一覧が必要です。',
  },
  noneAccepted: { en: 'None of the messages can be stored.', ja: '保存できるメッセージがありませんでした。' },
  busy: {
    en: 'More is arriving than can be stored. Try again in a moment.',
    ja: '処理能力を超えるイベントが届いています。しばらくしてから再送してください。',
  },
  notStorable: {
    en: 'The message holds the character U+0000, or values nested more than 100 levels deep.',
    ja: 'メッセージに文字U+0000、または100階層を超える入れ子が含まれています。',
  },
  halfCharacter: {
    en: 'The message holds half of a character (an unpaired surrogate), which cannot be stored.',
    ja: 'メッセージに文字の片割れ（対になっていないサロゲート）が含まれており、保存できません。',
  },
  hugeNumber: {
    en: 'The message holds a number that is too large to be stored. Send it as text.',
    ja: 'メッセージに、大きすぎて保存できない数値が含まれています。文字列として送信してください。',
  },
  notUtf8: {
    en: 'The body is not valid UTF-8.',
    ja: '本文が正しいUTF-8ではありません。',
  },
  junkId: {
    en: 'The id given identifies nobody (such as “undefined”, “null” or “0”), and no other id is given.',
    ja: '指定されたIDでは誰も特定できず（「undefined」「null」「0」など）、他のIDもありません。',
  },
  unforeseen: {
    en: 'The messages could not be stored because of a fault in Meguri. It has been logged.',
    ja: 'Meguriの不具合により保存できませんでした。内容はログに記録されています。',
  },
  cannotKeep: {
    en: 'The store does not take this message as it is.',
    ja: 'このメッセージは、このままの内容では保存できません。',
  },
  storeDown: {
    en: 'The store cannot be reached. Nothing was accepted; send it again later.',
    ja: 'データベースに接続できません。受け付けていませんので、後で再送してください。',
  },
  onlyPost: { en: 'Send events with POST.', ja: 'イベントはPOSTで送信してください。' },
  notAnObject: { en: 'A message has to be a JSON object.', ja: 'メッセージはJSONオブジェクトでなければなりません。' },
  unknownType: {
    en: 'The type has to be track, identify, group, page, screen or alias.',
    ja: 'type は track・identify・group・page・screen・alias のいずれかです。',
  },
  badTimestamp: {
    en: 'The timestamp has to be an ISO 8601 instant of a day that exists, at most 14 hours from UTC, or seconds (10 digits) or milliseconds (13 digits) since 1970, before 2200.',
    ja: 'timestamp は、1970年から2199年までの実在する日時をISO 8601形式（UTCとの時差は14時間以内）で、または1970年からの経過秒数（10桁）かミリ秒数（13桁）で指定してください。',
  },
  badMessageId: {
    en: 'The messageId has at most 256 characters.',
    ja: 'messageId は256文字以内で指定してください。',
  },
  badEventName: {
    en: 'The event needs a name of 1 to 200 characters.',
    ja: 'イベントには1〜200文字の名前が必要です。',
  },
  longId: { en: 'An id has more than 200 characters.', ja: 'IDが200文字を超えています。' },
  nobody: { en: 'The message needs a userId or an anonymousId.', ja: 'userId または anonymousId が必要です。' },
  groupNeedsId: { en: 'A group message needs a groupId.', ja: 'group メッセージには groupId が必要です。' },
  aliasNeedsBoth: {
    en: 'An alias message needs a userId and a previousId.',
    ja: 'alias メッセージには userId と previousId が必要です。',
  },
  largeMessage: { en: 'The message is larger than 32 KB.', ja: 'メッセージが32KBを超えています。' },
  writeKey: { en: 'write key', ja: '書き込みキー' },
  keys: { en: 'Write keys', ja: '書き込みキー' },
  keysSub: { en: 'A key may send events and nothing else.', ja: '書き込みキーはイベントの送信だけに使えます。' },
  newKey: { en: 'Create a write key', ja: '書き込みキーを作成' },
  keyName: { en: 'Where it is used', ja: '使用場所' },
  keyNameHint: { en: 'For example: web shop', ja: '例：ウェブショップ' },
  keyOnce: {
    en: 'Copy the key now: it is shown only this once.',
    ja: 'キーはこの画面でしか表示されません。今すぐコピーしてください。',
  },
  revoke: { en: 'Revoke', ja: '無効にする' },
  revokeTitle: { en: 'Revoke this write key?', ja: 'この書き込みキーを無効にしますか？' },
  revokeText: {
    en: 'Whatever sends with it is refused from now on.',
    ja: 'このキーを使った送信は、以後すべて拒否されます。',
  },
  close: { en: 'Close', ja: '閉じる' },
  noKeys: { en: 'No write key yet', ja: '書き込みキーはまだありません' },
  created: { en: 'Created', ja: '作成日時' },
  state: { en: 'State', ja: '状態' },
  revoked: { en: 'revoked', ja: '無効化済み' },
} as const satisfies Record<string, Text>
