import { type Text, text } from '#platform/wording/words.ts'

export const findingKinds = ['subject', 'wording', 'picture', 'link', 'size', 'support'] as const
export type FindingKind = (typeof findingKinds)[number]

/** What is found in a letter, each with what to do. */
export const findingWords = {
  longSubject: (columns: number): Text => ({
    en: `The subject is long (${columns} columns). A telephone shows about the first 60: put what matters there.`,
    ja: `件名が長めです（全角${Math.ceil(columns / 2)}文字相当）。スマートフォンでは先頭の全角30文字程度しか表示されません。要点を先頭に置いてください。`,
  }),
  feignedReply: text(
    'The subject begins as an answer or a forwarded mail. Readers and filters take that for a trick: leave it out.',
    '件名が返信や転送のように見えます。迷惑メールと判断されやすいため、先頭の記号を削除してください。',
  ),
  capitals: text(
    'The subject is all in capitals. Write it as a sentence.',
    '件名がすべて大文字です。通常の表記にしてください。',
  ),
  shouting: text(
    'Exclamation marks stand in a row. Filters weigh that: one is enough.',
    '感嘆符が連続しています。迷惑メールと判断されやすいため、1つまでにしてください。',
  ),
  doubtful: (said: string): Text => ({
    en: `“${said}” is weighed by filters and distrusted by readers. Say what is behind it.`,
    ja: `「${said}」は迷惑メールと判断されやすい表現です。具体的な内容に言い換えてください。`,
  }),
  noAlt: (src: string): Text => ({
    en: `A picture has no text in its place (${src}). Many read letters without pictures: say what it shows.`,
    ja: `画像に代替テキストがありません（${src}）。画像を表示しない環境のために、内容を説明する代替テキストを設定してください。`,
  }),
  badSource: (src: string): Text => ({
    en: `A picture is not at an https address (${src}). Mail programs do not show it.`,
    ja: `画像のURLがhttpsではありません（${src}）。メールソフトでは表示されません。`,
  }),
  picturesAlone: text(
    'Nearly all of it is pictures. Write what they say as text as well.',
    '本文のほとんどが画像です。内容を文章でも記載してください。',
  ),
  noAddress: (said: string): Text => ({
    en: `The link “${said}” leads nowhere.`,
    ja: `リンク「${said}」にURLが設定されていません。`,
  }),
  notSecure: (href: string): Text => ({
    en: `A link is not secure (${href}). Use its https address.`,
    ja: `リンク先がhttpsではありません（${href}）。httpsのURLを指定してください。`,
  }),
  otherPlace: (said: string, host: string): Text => ({
    en: `A link reads “${said}” and leads to ${host}. Letters that deceive do that: say in words where it leads.`,
    ja: `「${said}」と表示されたリンクの行き先は${host}です。詐欺メールと判断されるおそれがあるため、行き先を言葉で示してください。`,
  }),
  shortened: (host: string): Text => ({
    en: `A link hides where it leads (${host}). Use the address of the page itself.`,
    ja: `短縮URL（${host}）が使われています。リンク先のURLをそのまま指定してください。`,
  }),
  refusal: text(
    'It holds a way to refuse of its own. The house adds one that works to every letter that needs it: take this one out.',
    '配信停止のリンクが含まれています。必要なメールには自動で付きますので、本文からは削除してください。',
  ),
  cut: (kilobytes: number): Text => ({
    en: `The letter has ${kilobytes} KB. Gmail cuts letters off at 102 KB: make it shorter.`,
    ja: `メールの容量が${kilobytes}KBです。Gmailでは102KBを超えた部分が省略されます。短くしてください。`,
  }),
  nearlyCut: (kilobytes: number): Text => ({
    en: `The letter has ${kilobytes} KB; Gmail cuts letters off at 102 KB.`,
    ja: `メールの容量が${kilobytes}KBです。Gmailでは102KBを超えた部分が省略されます。`,
  }),
  unsupported: (feature: string, programs: string): Text => ({
    en: `“${feature}” is not shown by ${programs}.`,
    ja: `「${feature}」は、次のメールソフトの一部で表示されません：${programs}`,
  }),
  notAllLookedAt: text(
    'Not all of it could be held against what mail programs show: it is made of very many different parts, or of styles that cannot be read.',
    '要素の種類が多すぎるか、書式を解釈できないため、メールソフトの対応状況をすべては確認できませんでした。',
  ),
}
