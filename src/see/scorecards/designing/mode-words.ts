import type { Words } from '../contract.ts'

const text = (en: string, ja: string): Words => ({ en, ja })

/** What a scorecard of three axes begins with; its author words it anew. */
export const words = {
  adoption: text('Adoption', '導入'),
  maturity: text('Maturity', '成熟度'),
  sentiment: text('Sentiment', '感情'),
  lost: text('Not in use, and unhappy', '未定着で不満がある'),
  unhappy: text('In use, but unhappy', '利用中だが不満がある'),
  unused: text('Not yet adopted', '未定着'),
  immature: text('Adopted, immature', '定着済み・活用は初歩'),
  mature: text('Adopted and mature', '定着済み・活用も十分'),
  acts: {
    lost: text('Call the sponsor this week', '今週中に推進責任者に電話する'),
    unhappy: text('Ask what troubles them', '困りごとを尋ねる'),
    unused: text('Begin the onboarding again, with one team', '1つのチームからオンボーディングをやり直す'),
    immature: text('Show the advanced use that fits their work', '業務に合う高度な使い方を案内する'),
    mature: text('Ask for a reference or offer more', '事例掲載のお願い・追加提案をする'),
  },
}
