import type { Text } from '#platform/wording/words.ts'
import { text } from '#platform/wording/words.ts'

export const ruleNoun = text('follow-up rule', 'フォローアップのルール')
export const followUp = text('follow-up', 'フォローアップ')
export const namesNothing = text(
  'Say at least one thing that asks for a reply: a score, or words.',
  'スコアまたは言葉を、少なくとも1つ指定してください。',
)
export const aboveScale = text('It is above the highest step of the scale.', '満足度の段階数を超えています。')
export const noMember = text(
  'There is no such member in this workspace.',
  'このワークスペースに該当するメンバーがいません。',
)
export const tooManyRules = text(
  'A workspace has at most 100 of these rules. Change one that is there.',
  'ルールは100件までです。既存のルールを変更してご利用ください。',
)
export const alreadyPaused = text('This rule is switched off already.', 'このルールはすでに停止しています。')
export const notPaused = text('This rule is not switched off.', 'このルールは停止していません。')
export const backwards = text('The last day comes before the first.', '終了日が開始日より前です。')
export const tooLong = text('Ask for at most 732 days at once.', '期間は732日以内で指定してください。')

type Scores = {
  readonly nps: number | null
  readonly csat: number | null
  readonly csatScale: number
  readonly ces: number | null
}

/** What the play says: the score, and never the words of the answer. */
export function asksForReply(survey: string, { nps, csat, csatScale, ces }: Scores, byScore: boolean): Text {
  if (!byScore)
    return {
      en: `An answer to “${survey}” has words that ask for a reply.`,
      ja: `「${survey}」の回答に、対応が必要な言葉があります。`,
    }
  const [en, ja] =
    nps !== null
      ? [`NPS ${nps}`, `NPS ${nps}`]
      : csat !== null
        ? [`satisfaction ${csat} of ${csatScale}`, `満足度${csat}（${csatScale}段階）`]
        : [`effort ${ces} of 7`, `手間${ces}（7段階）`]
  return { en: `**${capital(en)}** in an answer to “${survey}”.`, ja: `「${survey}」の回答が**${ja}**でした。` }
}

function capital(said: string): string {
  return said.slice(0, 1).toUpperCase() + said.slice(1)
}
