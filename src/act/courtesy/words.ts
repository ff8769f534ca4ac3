import type { Text } from '#platform/wording/words.ts'
import type { purposes } from './purposes.ts'

export const purposeNames: Readonly<Record<(typeof purposes)[number], Text>> = {
  service: { en: 'Service', ja: 'サービスの連絡' },
  news: { en: 'News', ja: 'お知らせ' },
  surveys: { en: 'Surveys', ja: 'アンケート' },
  marketing: { en: 'Marketing', ja: 'マーケティング' },
}

export const noHours: Text = {
  en: 'The quiet hours end as they begin.',
  ja: '開始と終了が同じ時刻です。',
}
export const twice: Text = {
  en: 'A purpose has one cap at most.',
  ja: '上限は目的ごとに1つだけ設定できます。',
}
