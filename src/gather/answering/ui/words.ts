import { text } from '#platform/wording/words.ts'

export const words = {
  links: text('Links to answer under', '回答用リンク'),
  none: text('Nobody can answer yet.', '回答用のリンクがまだありません。'),
  noneText: text(
    'Make a link for a tablet or a poster, or an anonymous one for all who are asked.',
    'タブレットや掲示用のリンク、または全員に同じURLを渡す匿名のリンクを作成できます。',
  ),
  nonePublished: text(
    'Publish a survey first: only what is published is answered.',
    '先にアンケートを公開してください。公開したアンケートだけに回答できます。',
  ),
  add: text('Make a link', 'リンクを作成'),
  survey: text('Survey', 'アンケート'),
  kind: text('Who answers', '回答する人'),
  open: text('Whoever has the address', 'URLを知る人すべて'),
  openText: text(
    'For a tablet, a poster, a QR code: as many answers as there are people. Without a name.',
    'タブレット、掲示、QRコード向けです。人数分の回答を受け付けます。名前は残りません。',
  ),
  anonymous: text('Anonymous', '匿名'),
  anonymousText: text(
    'One address for all who are asked. Of who answered, and at what time, nothing is kept; the answers are added on the next day, in no order.',
    '対象者全員に同じURLを渡します。回答者も時刻も保存されません。回答は翌日、順序を混ぜて集計に加えられます。',
  ),
  personal: text('One person', '本人'),
  name: text('Name for yourselves', '社内での名前'),
  nameHint: text(
    'Those who answer do not read it: counter, spring fair.',
    '回答者には表示されません（例：受付、春の展示会）。',
  ),
  of: text('Link', 'リンク'),
  state: text('State', '状態'),
  states: {
    open: text('Open', '受付中'),
    closed: text('Closed', '受付終了'),
    revoked: text('Taken back', '無効'),
  },
  answers: text('Answers', '回答数'),
  partial: text('Begun only', '途中まで'),
  nextDay: text('Counted on the next day', '翌日に集計'),
  closes: text('Closes', '受付期限'),
  never: text('Stays open', '期限なし'),
  address: text('Address', 'URL'),
  noAddress: text(
    'The address cannot be shown: it was made under another secret of this installation. It still works where it was given out.',
    '以前のシークレットで作成されたため、URLを表示できません。配布済みのURLは引き続き使えます。',
  ),
  personsOwn: text(
    'The address of a personal link is shown to those who may write surveys: whoever has it answers in the name of its person.',
    '個人用リンクのURLは、アンケートの編集権限がある人にだけ表示されます。URLを知る人は、本人として回答できるためです。',
  ),
  qr: text('QR code of the address', 'URLのQRコード'),
  saveQr: text('Save the QR code', 'QRコードを保存'),
  show: text('See the page', 'ページを見る'),
  closeNow: text('Close now', '受付を終了'),
  reopen: text('Open again', '受付を再開'),
  revoke: text('Take back', '無効にする'),
  revokeTitle: text('Take this link back for good?', 'このリンクを無効にしますか？'),
  revokeText: text(
    'Nothing is answered under it any more, also where it was given out. What was answered stays.',
    '配布済みのリンクからも回答できなくなり、元に戻せません。これまでの回答は残ります。',
  ),
  made: text('The link is made.', 'リンクを作成しました。'),
  closedNow: text('The link is closed.', '受付を終了しました。'),
  reopened: text('The link is open.', '受付を再開しました。'),
  revoked: text('The link is taken back.', 'リンクを無効にしました。'),
} as const
