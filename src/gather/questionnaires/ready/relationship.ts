import type { QuestionnaireWish } from '../asked/questionnaire.ts'
import { anyOf, atMost, both, noneOf, options, quote, recommend, sorry, thanks } from './parts.ts'

export const relationship: QuestionnaireWish = {
  title: both('How we are doing', 'サービスについてのアンケート'),
  intro: both('It takes a minute.', '1分ほどで終わります。'),
  questions: [
    recommend,
    {
      kind: 'longText',
      key: 'why',
      text: both('What is the main reason for your answer?', 'そのようにお答えになった主な理由をお聞かせください。'),
    },
    {
      kind: 'longText',
      key: 'better',
      text: both('What should we change first?', '最初に改善すべき点は何ですか？'),
      showIf: atMost('recommend', 8),
    },
    quote,
  ],
  ends: [sorry(atMost('recommend', 6))],
  thanks,
}

export const doWithout: QuestionnaireWish = {
  title: both('How much you need our service', 'サービスの必要性についてのアンケート'),
  intro: both('It takes two minutes.', '2分ほどで終わります。'),
  questions: [
    {
      kind: 'single',
      key: 'without',
      required: true,
      text: both(
        'How would you feel if you could no longer use our service?',
        '当社のサービスが使えなくなったら、どのように感じますか？',
      ),
      options: options({
        'very-disappointed': ['Very disappointed', 'とても困る'],
        'somewhat-disappointed': ['Somewhat disappointed', '少し困る'],
        'not-disappointed': ['Not disappointed', '困らない'],
        'no-longer-used': ['I no longer use it', 'すでに使っていない'],
      }),
    },
    {
      kind: 'longText',
      key: 'benefit',
      text: both('What is the main benefit you get from it?', '当社のサービスから得ている最も大きな利点は何ですか？'),
      showIf: anyOf('without', 'very-disappointed', 'somewhat-disappointed'),
    },
    {
      kind: 'longText',
      key: 'doubt',
      text: both('What makes you doubt whether you need it?', '必要かどうか迷う点があれば、お聞かせください。'),
      showIf: anyOf('without', 'somewhat-disappointed', 'not-disappointed', 'no-longer-used'),
    },
    {
      kind: 'shortText',
      key: 'instead',
      text: both('What would you use instead?', '使えなくなったら、代わりに何を使いますか？'),
      showIf: noneOf('without', 'no-longer-used'),
    },
  ],
  ends: [sorry(anyOf('without', 'not-disappointed', 'no-longer-used'))],
  thanks,
}
