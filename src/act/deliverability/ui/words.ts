import type { Text, TextOf } from '#platform/wording/words.ts'
import type { Rule, Subject, Verdict } from '../contract.ts'

export const words = {
  title: { en: 'Deliverability', ja: 'メールの到達性' },
  sub: {
    en: 'Whether receivers believe that letters are yours: looked up each day in the name servers, and in a letter as it would leave.',
    ja: '受信側が正規のメールと判断できるかどうかを、ネームサーバーと送信するメールの内容から毎日確認します。',
  },
  check: { en: 'Check now', ja: '今すぐ確認' },
  checking: { en: 'The name servers are being asked.', ja: '確認を始めました。' },
  never: { en: 'Not checked yet.', ja: 'まだ確認していません。' },
  rules: { en: 'What Gmail and Yahoo ask of senders', ja: 'GmailとYahooの送信者の要件' },
  forMany: { en: 'from 5,000 letters a day', ja: '1日5,000通以上の場合' },
  worsened: { en: 'Letters are believed less', ja: 'メールが届きにくくなっています' },
  see: { en: 'See what to do', ja: '対処を確認' },
  seen: { en: 'I have seen it', ja: '確認済みにする' },
} as const satisfies Record<string, Text>

export const subjectNames: Readonly<Record<Subject, Text>> = {
  address: { en: 'Sending address', ja: '送信元アドレス' },
  server: { en: 'Mail server', ja: 'メールサーバー' },
  spf: { en: 'SPF', ja: 'SPF' },
  dkim: { en: 'DKIM', ja: 'DKIM' },
  dmarc: { en: 'DMARC', ja: 'DMARC' },
  alignment: { en: 'Alignment', ja: 'アライメント' },
  reverse: { en: 'Reverse name', ja: '逆引き' },
  mailboxes: { en: 'What comes back', ja: '受信' },
  onePress: { en: 'One-click unsubscribe', ja: 'ワンクリック停止' },
  sender: { en: 'Named sender', ja: '送信者の表示' },
}

export const verdictNames: Readonly<Record<Verdict, Text>> = {
  good: { en: 'Right', ja: '正常' },
  advice: { en: 'Could be better', ja: '改善できます' },
  unknown: { en: 'Not known', ja: '不明' },
  lacking: { en: 'Lacking', ja: '要対応' },
}

export const keptNames: Readonly<Record<Rule['kept'], Text>> = {
  yes: { en: 'Yes', ja: 'はい' },
  no: { en: 'No', ja: 'いいえ' },
  unknown: { en: 'Not known', ja: '不明' },
}

const record: TextOf<[type: string, name: string]> = {
  en: (type, name) => `${type} at ${name}`,
  ja: (type, name) => `${name}の${type}レコード`,
}
const checkedAt: TextOf<[at: string]> = { en: (at) => `Checked ${at}`, ja: (at) => `${at}に確認` }
const since: TextOf<[names: string, at: string]> = {
  en: (names, at) => `Lacking since ${at}: ${names}.`,
  ja: (names, at) => `${at}から対応が必要です：${names}`,
}
export const sentences = { record, checkedAt, since }
