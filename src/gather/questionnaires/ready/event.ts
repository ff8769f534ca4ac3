import type { QuestionnaireWish } from '../asked/questionnaire.ts'
import { atMost, both, options, satisfied, sorry, thanks } from './parts.ts'

export const event: QuestionnaireWish = {
  title: both('The event', 'セミナーについてのアンケート'),
  intro: both('It takes two minutes.', 'ご参加ありがとうございました。2分ほどで終わります。'),
  questions: [
    {
      kind: 'csat',
      key: 'satisfied',
      required: true,
      text: both('How satisfied are you with the event as a whole?', 'セミナー全体に、どのくらい満足していますか？'),
      ...satisfied,
    },
    {
      kind: 'matrix',
      key: 'parts',
      text: both('How was each of these?', 'それぞれいかがでしたか？'),
      rows: options({
        content: ['Content', '内容'],
        speakers: ['Speakers', '講師の説明'],
        length: ['Length', '時間の長さ'],
        questions: ['Time for questions', '質疑応答'],
      }),
      columns: options({
        poor: ['Poor', '悪い'],
        fair: ['Fair', 'ふつう'],
        good: ['Good', '良い'],
        'not-known': ['Cannot say', '分からない'],
      }),
    },
    {
      kind: 'longText',
      key: 'apply',
      text: both('What will you apply at work?', '仕事に取り入れたいことをお聞かせください。'),
    },
    {
      kind: 'longText',
      key: 'next',
      text: both('What would you like to hear about next?', '次に取り上げてほしいテーマをお聞かせください。'),
    },
  ],
  ends: [sorry(atMost('satisfied', 2))],
  thanks,
}
