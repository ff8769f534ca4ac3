import { counted, type Text, type TextOf } from '#platform/wording/words.ts'
import type { What } from '../contract.ts'

export const words = {
  title: { en: 'Opens and clicks', ja: '開封・クリックの計測' },
  sub: {
    en: 'Whether letters tell that they were opened and their links followed. It is off: in the EU it needs consent, in Japan at least a notice. Each letter that tells says so.',
    ja: 'メールの開封とリンクのクリックを計測するかどうかを決めます。初期設定では計測しません。EUでは同意が、日本でも少なくとも告知が必要です。計測するメールにはその旨が記載されます。',
  },
  opens: { en: 'Opens', ja: '開封' },
  opensHint: {
    en: 'By a picture. Many programs fetch it ahead or never, so opens say little; clicks say more.',
    ja: '画像で計測します。自動で読み込む、または読み込まないメールソフトが多く、目安にとどまります。クリックの方が確実です。',
  },
  clicks: { en: 'Clicks', ja: 'クリック' },
  clicksHint: {
    en: 'Links of pages lead over us. Links to refuse and to answer, and the plain text, never do.',
    ja: 'Webページへのリンクを経由させて計測します。配信停止・回答のリンクとテキスト形式の本文は対象外です。',
  },
  keptDays: { en: 'Kept for days', ja: '保存日数' },
  keptHint: {
    en: 'From 30 to 1,095. Then who opened what is deleted; links keep leading on.',
    ja: '30〜1,095日。経過後は開封・クリックの記録を削除します。リンクは引き続き使えます。',
  },
  save: { en: 'Save', ja: '保存' },
  saved: {
    en: 'Saved. It holds for letters that are written from now on.',
    ja: '保存しました。これから作成するメールに適用されます。',
  },
  results: { en: 'What came of it', ja: '反応' },
  notTold: {
    en: 'No letter of this message tells whether it was opened; Settings decide that.',
    ja: 'このメッセージでは開封・クリックを計測していません。計測するかどうかは設定で決められます。',
  },
  notMeasured: { en: 'Not measured', ja: '計測していません' },
  machinesSub: {
    en: 'Scanners and programs that fetch ahead are told apart and count in none of these.',
    ja: '自動検査や先読みは区別し、この人数に含めません。',
  },
  links: { en: 'Links', ja: 'リンク' },
  person: { en: 'Person', ja: '担当者' },
  customer: { en: 'Customer', ja: '顧客' },
  at: { en: 'First', ja: '最初の日時' },
  times: { en: 'Times', ja: '回数' },
  nobody: { en: 'Nobody', ja: '該当する担当者はいません' },
} as const satisfies Record<string, Text>

export const whatNames: Readonly<Record<What, Text>> = {
  opened: { en: 'Opened', ja: '開封' },
  clicked: { en: 'Clicked', ja: 'クリック' },
  unclear: { en: 'Unclear (a proxy)', ja: '判別できない（中継サーバー）' },
  machinesOnly: { en: 'Machines alone', ja: '機械のみ' },
}

const people: TextOf<[count: number, shown: string]> = {
  en: (count, shown) => `${shown} ${count === 1 ? 'person' : 'people'}`,
  ja: (_, shown) => `${shown}人`,
}
const share: TextOf<[percent: string, of: string]> = {
  en: (percent, of) => `${percent} of ${of} letters`,
  ja: (percent, of) => `${of}通のうち${percent}`,
}
const machines: TextOf<[count: number]> = {
  en: (count) => `${counted(count, 'request', 'requests')} of machines left out`,
  ja: (count) => `機械による${count.toLocaleString('ja')}件を除外`,
}
export const sentences = { people, share, machines }
