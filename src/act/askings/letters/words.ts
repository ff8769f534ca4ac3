import { type Text, text } from '#platform/wording/words.ts'

export const open = text('Open the survey', 'アンケートを開く')
export const opens = text(
  'A number opens the survey with it chosen. It counts once you confirm it there.',
  '数字を選ぶと、その数字を選んだ状態でアンケートが開きます。開いた画面で確定すると回答になります。',
)
export const npsEnds = [text('not at all likely', '全く思わない'), text('extremely likely', '強く思う')] as const

export function ends(from: number, low: string, to: number, high: string): Text {
  return { en: `${from} = ${low}, ${to} = ${high}`, ja: `${from}＝${low}、${to}＝${high}` }
}

/** What the mail says where nobody writes it: below stands the first question. */
export const invitation = text(
  'We would like to know how you see it. The first question is below; answering takes a few minutes.',
  'いつもありがとうございます。\nアンケートへのご協力をお願いいたします。最初の質問は、このメールからお答えいただけます。',
)
export const invitationSubject = (title: string): Text => ({ en: title, ja: `${title}（ご回答のお願い）` })

export const reminder = text(
  'A few days ago we asked you for a few answers, and have not had them. There is still time, and there will be few such mails.',
  '先日お願いしたアンケートのご回答をまだいただいていないようです。お時間のあるときに、ご協力いただけますと幸いです。',
)
/** Nobody knows who answered: everybody is written to, and told so. */
export const reminderToAll = text(
  'A few days ago we asked you for a few answers. They are anonymous, so we do not know who has answered, and write to everybody. If you have, thank you: there is nothing to do.',
  '先日、アンケートへのご協力をお願いいたしました。匿名のアンケートのため、どなたが回答されたかは分かりません。このメールは全員にお送りしています。すでにご回答いただいた場合は、対応は不要です。ありがとうございました。',
)
export const reminderSubject = (title: string): Text => ({
  en: `Reminder: ${title}`,
  ja: `【再送】${title}（ご回答のお願い）`,
})
