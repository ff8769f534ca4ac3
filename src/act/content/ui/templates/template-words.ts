import { type TextOf, text } from '#platform/wording/words.ts'
import type { Language } from './template-draft.ts'
import type { BlockKind } from './writing/blocks.ts'

export const words = {
  templates: text('Templates', 'テンプレート'),
  lede: text(
    'What we write to people, in both languages, filled in for each of them.',
    '担当者ごとに差し込みを行う文面です。日本語と英語を用意できます。',
  ),
  add: text('New template', 'テンプレートを作成'),
  copy: text('Copy', '複製'),
  copyTitle: text('Copy the template', 'テンプレートを複製'),
  name: text('Name', '名前'),
  nameHint: text('Only you read it: what the letter is for.', '社内用の名前です。用途が分かるように付けてください。'),
  isSafety: text('It is about safety', '安全に関わる文面'),
  isSafetyHint: text(
    'Each version is read and approved by somebody who may before it is published, and holds no greeting of the season.',
    '公開の前に毎回、承認者の承認が必要です。時候の挨拶は付きません。',
  ),
  begin: text('Begin', '作成'),
  made: text('The template is made', 'テンプレートを作成しました'),
  none: text('No template yet', 'テンプレートはまだありません'),
  noneText: text(
    'Write a letter once, in paragraphs and blocks, and see it as a customer of yours would get it.',
    '段落やボタンを組み合わせて文面を作り、実際の顧客に届く形で確認できます。',
  ),
  inUse: text('In use', '使用中'),
  archivedOnes: text('Taken out of use', '使用を終了したもの'),
  show: text('Show', '表示'),
  state: text('State', '状態'),
  languages: text('Languages', '言語'),
  version: text('Version', '版'),
  changed: text('Changed', '更新日時'),
  safety: text('Safety', '安全'),
  kind: text('Kind', '区分'),
  ordinary: text('Ordinary', '通常'),
  published: text('Published', '公開済み'),
  draft: text('Draft', '下書き'),
  draftBeside: text('Published, draft begun', '公開済み・下書きあり'),
  toApprove: text('Waits for approval', '承認待ち'),
  approved: text('Approved', '承認済み'),
  nothingYet: text('Nothing written', '未作成'),
  save: text('Save', '保存'),
  saved: text('Saved', '保存しました'),
  approve: text('Approve', '承認'),
  publish: text('Publish', '公開'),
  publishedNow: text(
    'Published: letters are made of this version from now on',
    '公開しました。以後のメールはこの版で作成されます',
  ),
  approvedNow: text('Approved', '承認しました'),
  saveFirst: text('Save before you approve or publish.', '承認・公開の前に保存してください。'),
  onlyApprovers: text(
    'An owner, an administrator or a manager reads and approves it before it is published.',
    '公開の前に、所有者・管理者・マネージャーの承認が必要です。',
  ),
  remove: text('Take out of use', '使用を終了'),
  removed: text('Taken out of use', '使用を終了しました'),
  restore: text('Put back into use', '使用を再開'),
  restored: text('Put back into use', '使用を再開しました'),
  rename: text('Name and kind', '名前と区分'),
  savedElsewhere: text(
    'Somebody has saved this draft since you opened it.',
    '表示したあとに、ほかのメンバーがこの下書きを保存しました。',
  ),
  showTheirs: text('Show what is saved', '保存された内容を表示'),
  english: text('English', '英語'),
  japanese: text('Japanese', '日本語'),
  subject: text('Subject', '件名'),
  preheader: text('Line after the subject', 'プレヘッダー'),
  preheaderHint: text('Inboxes show it beside the subject.', '受信一覧で件名の横に表示される文です。'),
  way: text('Way of writing', '編集方法'),
  inBlocks: text('Blocks', 'ブロック'),
  inSource: text('MJML', 'MJML'),
  noBlocks: text(
    'This text holds more than simple blocks; it is written as MJML.',
    'ブロックにない要素が含まれるため、MJMLで編集します。',
  ),
  source: text('Source of the body (MJML)', '本文のソース（MJML）'),
  blocks: text('Blocks of the body', '本文のブロック'),
  addBlock: text('Add', '追加'),
  up: text('Up', '上へ'),
  down: text('Down', '下へ'),
  takeOut: text('Delete', '削除'),
  label: text('Label of the button', 'ボタンの文言'),
  href: text('Where it leads', 'リンク先のURL'),
  src: text('Address of the picture', '画像のURL'),
  alt: text('Text in its place', '代替テキスト'),
  insert: text('Insert a value', '差し込み項目を挿入'),
  insertHint: text('It goes where the cursor was last', '最後にカーソルがあった位置に入ります'),
  fromLibrary: text('Add from the library', 'コンテンツから追加'),
  fromLibraryHint: text('As a button that leads there', 'リンクボタンとして入ります'),
  find: text('Find by title', 'タイトルで検索'),
  noneFound: text('Nothing found', '見つかりません'),
  pieces: text('Pieces of the library in this letter', 'この文面で使うコンテンツ'),
  piecesHint: text('A version with a dead link is not published.', 'リンク切れのコンテンツがある版は公開できません。'),
  deadLink: text('Dead link', 'リンク切れ'),
  fallbacks: text('Said where a value is not known', '値が不明なときの文言'),
  fallbacksHint: text(
    'Where nothing is said instead, the letter is not sent to people of whom it is not known.',
    '文言がない場合、値が不明な担当者には送信されません。',
  ),
  noVariables: text('No value is filled in yet.', '差し込み項目はまだありません。'),
  seasonal: text('Greeting of the season', '時候の挨拶'),
  seasonalHint: text(
    'By the day of sending, in Japanese letters, where the text says letter.season.',
    '日本語の文面の「時候の挨拶」の位置に、送信日に応じて入ります。',
  ),
  short: text('Short text for SMS and LINE', 'SMS・LINE用の短い文面'),
  shortHint: text(
    'Sent instead of the letter, without the subject. Where it lacks, nothing goes over these channels.',
    'メールの代わりに送る文面です（件名は付きません）。ない場合、SMSやLINEでは送信しません。',
  ),
  preview: text('Preview', 'プレビュー'),
  person: text('As this person gets it', '表示する担当者'),
  nobody: text('There is nobody to show it for yet. Add people to customers.', '担当者がまだ登録されていません。'),
  sentOn: text('Sent on', '送信日'),
  today: text('Today if blank', '空欄は今日'),
  width: text('Width', '表示幅'),
  scheme: text('Colours', '配色'),
  light: text('Light', 'ライト'),
  dark: text('Dark', 'ダーク'),
  form: text('Form', '形式'),
  html: text('HTML', 'HTML'),
  plain: text('Plain text', 'テキスト'),
  letter: text('The letter', 'メール本文'),
  noPictures: text(
    'Nothing is loaded from elsewhere: pictures show their text. In the dark it looks about as in mail programs that darken light letters.',
    '外部の画像は読み込まず、代替テキストを表示します。ダークは、配色を反転するメールソフトでの見え方の目安です。',
  ),
  nothingToShow: text('There is no text in this language yet.', 'この言語の文面はまだありません。'),
  missing: text('Missing', '不足'),
  findings: text('To look at before it goes', '送信前の確認'),
  noFindings: text('Nothing to say of it.', '指摘はありません。'),
  ads: text(
    'Who speaks, the postal address and the way to refuse are added by the house where a letter needs them.',
    '送信者の表示、住所、配信停止の方法は、必要なメールに自動で付きます。',
  ),
  versions: text('Versions', '版の履歴'),
  look: text('Look at it', '内容を見る'),
  beginFrom: text('Write on from this', 'この版から編集'),
  begunFrom: text('What it says stands in the draft now', '下書きに反映しました'),
}

/** What a language is called. */
export function languageName(language: Language): typeof words.english {
  return language === 'en' ? words.english : words.japanese
}

export const blockNames: Readonly<Record<BlockKind, typeof words.english>> = {
  text: text('Paragraph', '段落'),
  heading: text('Heading', '見出し'),
  button: text('Button', 'ボタン'),
  picture: text('Picture', '画像'),
  line: text('Line', '区切り線'),
}

export const headNames: Readonly<Record<string, typeof words.english>> = {
  person: text('Person', '担当者'),
  customer: text('Customer', '顧客'),
}

export const lackNames = {
  all: text('no text', '未作成'),
  subject: text('no subject', '件名なし'),
  body: text('no body', '本文なし'),
}

export const kindNames = {
  subject: text('Subject', '件名'),
  wording: text('Wording', '表現'),
  picture: text('Picture', '画像'),
  link: text('Link', 'リンク'),
  size: text('Size', '容量'),
  support: text('Mail programs', 'メールソフト'),
} as const

export const sentences = {
  shortLength: {
    en: (parts, units) =>
      `As it stands ${parts === 1 ? '1 part' : `${parts} parts`} of an SMS, ${units} characters; values and who speaks come to it.`,
    ja: (parts, units) => `現在の文面でSMS ${parts}通分（${units}文字）です。差し込みと送信者の名称の分だけ増えます。`,
  } satisfies TextOf<[number, number]>,
  titleCount: {
    en: (count) => (count === '1' ? '1 template' : `${count} templates`),
    ja: (count) => `テンプレートは${count}件です`,
  } satisfies TextOf<[string]>,
  without: { en: (language) => `without ${language}`, ja: (language) => `${language}なし` } satisfies TextOf<[string]>,
  number: { en: (number) => `Version ${number}`, ja: (number) => `第${number}版` } satisfies TextOf<[string]>,
  copyOf: { en: (name) => `${name}, copy`, ja: (name) => `${name}のコピー` } satisfies TextOf<[string]>,
  block: { en: (kind, at) => `${kind} ${at}`, ja: (kind, at) => `${at}番目の${kind}` } satisfies TextOf<
    [string, string]
  >,
  actOn: { en: (act, block) => `${act}: ${block}`, ja: (act, block) => `${act}：${block}` } satisfies TextOf<
    [string, string]
  >,
  inLanguage: {
    en: (name, language) => `${name}, in ${language}`,
    ja: (name, language) => `${name}（${language}）`,
  } satisfies TextOf<[string, string]>,
  reads: {
    en: (language) => `This person reads ${language}.`,
    ja: (language) => `この担当者の言語は${language}です。`,
  } satisfies TextOf<[string]>,
  publishedBy: {
    en: (who, when) => `Published by ${who}, ${when}`,
    ja: (who, when) => `${when}に${who}が公開`,
  } satisfies TextOf<[string, string]>,
  approvedBy: {
    en: (who, when) => `Approved by ${who}, ${when}`,
    ja: (who, when) => `${when}に${who}が承認`,
  } satisfies TextOf<[string, string]>,
  writtenBy: {
    en: (who, when) => `Written by ${who}, ${when}`,
    ja: (who, when) => `${when}に${who}が編集`,
  } satisfies TextOf<[string, string]>,
  toPublish: {
    en: (number) => `Publish version ${number}?`,
    ja: (number) => `第${number}版を公開しますか？`,
  } satisfies TextOf<[string]>,
  toPublishText: {
    en: (lacking) =>
      lacking === ''
        ? 'It is not changed any more afterwards.'
        : `There is no text in ${lacking}: people who read it get the other one only where somebody allows it. It is not changed any more afterwards.`,
    ja: (lacking) =>
      lacking === '' ? '公開後の版は変更できません。' : `${lacking}の文面がありません。公開後の版は変更できません。`,
  } satisfies TextOf<[string]>,
  ofWhom: { en: (whom, label) => `${whom}: ${label}`, ja: (whom, label) => `${whom}：${label}` } satisfies TextOf<
    [string, string]
  >,
  count: { en: (name, count) => `${name} ${count}`, ja: (name, count) => `${name}${count}件` } satisfies TextOf<
    [string, string]
  >,
  size: { en: (size) => `Size: ${size}`, ja: (size) => `容量：${size}` } satisfies TextOf<[string]>,
}
