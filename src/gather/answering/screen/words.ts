import { type Text, type TextOf, text } from '#platform/wording/words.ts'

const of = <Parts extends readonly unknown[]>(
  en: (...parts: Parts) => string,
  ja: (...parts: Parts) => string,
): TextOf<Parts> => ({ en, ja })

export const words = {
  other: text('English', '日本語'),
  next: text('Next', '次へ'),
  send: text('Send', '送信する'),
  back: text('Back', '前の質問へ'),
  required: text('Needs an answer', '必須'),
  maybe: text('You may leave this out', '任意'),
  place: of<[at: number, all: number]>(
    (at, all) => `Question ${at} of ${all}`,
    (at, all) => `質問${at}／${all}`,
  ),
  upTo: of<[most: number]>(
    (most) => `Choose ${most} at most.`,
    (most) => `${most}個まで選べます。`,
  ),
  ownWords: text('In your own words', 'ご自身の言葉で'),
  yes: text('Yes', 'はい'),
  no: text('No', 'いいえ'),
  noPlace: text('No place yet', '順位なし'),
  nth: of<[place: number]>(
    (place) => `Place ${place}`,
    (place) => `${place}位`,
  ),
  ofScale: of<[step: number, to: number]>(
    (step, to) => `${step} of ${to}`,
    (step, to) => `${to}段階の${step}`,
  ),
  /** What is kept, and how long it may be changed. */
  keptWithName: of<[name: string]>(
    (name) => `${name} keeps your answers together with your name.`,
    (name) => `回答は、お名前とともに${name}が保存します。`,
  ),
  keptWithoutName: of<[name: string]>(
    (name) => `${name} keeps your answers and when they were given, without your name.`,
    (name) => `回答と回答日時を、お名前を伴わずに${name}が保存します。`,
  ),
  keptAnonymous: of<[name: string]>(
    (name) =>
      `Anonymous: ${name} keeps your answers, their language and the day. Neither who you are nor your device or address nor the time is kept. Your answers are added to the results on a later day, mixed with the others. Please write no names in them.`,
    (name) =>
      `匿名のアンケートです。${name}が保存するのは、回答、その言語、回答日だけです。回答者、端末、IPアドレス、時刻は保存されません。回答は翌日以降に、ほかの回答と順序を混ぜて集計に加えられます。自由記述にはお名前を書かないでください。`,
  ),
  lastCounts: text(
    'One set of answers counts. As long as this is open you can change them: the last ones take the place of those before.',
    '回答はお一人につき1件です。受付中は変更でき、最後の回答が前の回答に置き換わります。',
  ),
  onceEach: text(
    'Each person answers once. What was sent cannot be changed.',
    'お一人1回の回答です。送信後の変更はできません。',
  ),
  closes: of<[until: string]>(
    (until) => `Open until ${until}.`,
    (until) => `受付期限は${until}です。`,
  ),
  answered: text('You have answered', '回答済みです'),
  answeredText: text('Thank you. You can still change your answers.', 'ありがとうございます。回答は変更できます。'),
  change: text('Change my answers', '回答を変更する'),
  sent: text('This is sent', '送信済みです'),
  sentText: text(
    'What was answered here is stored, and is not shown any more.',
    'ここでの回答は保存され、以後は表示されません。',
  ),
  nextPerson: text('Answer as another person', '別の人が回答する'),
  anew: text('Not your answers? Begin anew', 'ご自身の回答でない場合は、最初から'),
  lapsed: text('This page was open for too long', 'このページは有効期限を過ぎています'),
  lapsedText: text(
    'What you sent just now was not taken. What was stored before it stays. Please begin again.',
    '今回の送信内容は保存されていません。それより前に保存された回答は残ります。最初からやり直してください。',
  ),
  begin: text('Begin', '最初から回答する'),
  noCookie: text('This page needs a cookie', 'クッキーを有効にしてください'),
  noCookieText: text(
    'A cookie keeps what you answer from others who have this address. It says nothing of you, and goes when you close the browser. Allow cookies for this page and take the address once more.',
    'クッキーは、同じURLを知る人にあなたの回答が表示されるのを防ぐために使います。あなたを特定する情報は含まず、ブラウザーを閉じると消えます。クッキーを許可してから、もう一度URLを開いてください。',
  ),
  cookie: text(
    'A cookie keeps others who have this address from seeing your answers. It is not stored with them, and goes when you close the browser.',
    '同じURLを知る人に回答が表示されないよう、クッキーを使います。回答と一緒に保存されることはなく、ブラウザーを閉じると消えます。',
  ),
  trap: text('Leave this field empty', 'この欄は空欄のままにしてください'),
  trapFilled: text(
    'A field that is to stay empty was filled. Empty it and send once more.',
    '空欄のままにする欄に入力がありました。空にして、もう一度送信してください。',
  ),
  unknown: text('This link is not known', 'このリンクは無効です'),
  unknownText: text(
    'It is none of ours, or was changed on its way. Take the address that stands in the letter.',
    '当サイトのリンクではないか、途中で書き換えられています。メールに記載されたURLをご利用ください。',
  ),
  closed: text('This survey is closed', 'このアンケートの受付は終了しました'),
  closedText: text(
    'Nothing more is taken here. Thank you for your interest.',
    '現在は回答を受け付けていません。ありがとうございました。',
  ),
  tooMany: text('Please wait a moment', '少しお待ちください'),
  tooManyText: text(
    'This link is asked for more often than people can answer. Nothing was lost: try again in a minute.',
    'このリンクへの送信が通常より多くなっています。1分ほど待ってから、もう一度お試しください。',
  ),
  saving: text('Storing…', '保存しています…'),
  saved: text('Stored', '保存しました'),
  notYet: text(
    'Not stored yet: no connection. It is tried again.',
    '接続できないため、まだ保存されていません。再試行します。',
  ),
} as const satisfies Readonly<Record<string, Text | TextOf<never>>>
