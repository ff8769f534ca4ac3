import type { QuestionnaireWish } from '../asked/questionnaire.ts'
import { anyOf, atMost, both, options, other, satisfied, sorry, thanks } from './parts.ts'

export const onboarding: QuestionnaireWish = {
  title: both('Your first weeks with us', '導入についてのアンケート'),
  intro: both('It takes two minutes.', '2分ほどで終わります。'),
  questions: [
    {
      kind: 'csat',
      key: 'satisfied',
      required: true,
      text: both(
        'How satisfied are you with the onboarding as a whole?',
        '導入の進め方全体に、どのくらい満足していますか？',
      ),
      ...satisfied,
    },
    {
      kind: 'ces',
      key: 'easy',
      text: both('How easy was it to get started?', '使い始めるまでの作業は、どのくらい簡単でしたか？'),
      low: both('Very difficult', 'とても大変だった'),
      high: both('Very easy', 'とても簡単だった'),
    },
    {
      kind: 'single',
      key: 'reached',
      text: both('Have you reached what you set out to do?', '導入時の目的は達成できましたか？'),
      options: options({
        yes: ['Yes', '達成できた'],
        partly: ['In part', '一部は達成できた'],
        no: ['Not yet', 'まだ達成できていない'],
      }),
    },
    {
      kind: 'longText',
      key: 'in-the-way',
      text: both('What is still in the way?', '目的の達成を妨げていることがあれば、お聞かせください。'),
      showIf: anyOf('reached', 'partly', 'no'),
    },
    {
      kind: 'longText',
      key: 'more',
      text: both('Is there anything else you would like to tell us?', 'ほかにお気づきの点があれば、お聞かせください。'),
    },
  ],
  ends: [sorry(atMost('satisfied', 2))],
  thanks,
}

export const afterCase: QuestionnaireWish = {
  title: both('Your request for support', 'お問い合わせ対応についてのアンケート'),
  intro: both('It takes a minute.', '1分ほどで終わります。'),
  questions: [
    {
      kind: 'ces',
      key: 'easy',
      required: true,
      text: both(
        'How far do you agree: “It was easy to have my issue handled”?',
        '「今回の用件は、手間をかけずに済ませられた」に、どの程度当てはまりますか？',
      ),
      low: both('Strongly disagree', 'まったく当てはまらない'),
      high: both('Strongly agree', '非常に当てはまる'),
    },
    {
      kind: 'single',
      key: 'solved',
      text: both('Is your issue solved?', '用件は解決しましたか？'),
      options: options({ yes: ['Yes', '解決した'], partly: ['In part', '一部解決した'], no: ['No', '解決していない'] }),
    },
    {
      kind: 'multiple',
      key: 'effort',
      text: both('What cost you effort?', '手間がかかったのはどの点ですか？'),
      help: both('Choose all that apply.', '当てはまるものをすべてお選びください。'),
      options: options({
        'where-to-ask': ['I did not know where to ask', '問い合わせ先が分からなかった'],
        'passed-on': ['I was passed from one person to another', '別の窓口に回された'],
        'explained-again': ['I had to explain it again', '同じ説明を繰り返した'],
        'did-not-fit': ['The answer did not fit my case', '回答が状況に合わなかった'],
        'asked-again': ['I had to ask more than once', '複数回の問い合わせが必要だった'],
        long: ['It took a long time', '時間がかかった'],
      }),
      other,
      showIf: atMost('easy', 5),
    },
    {
      kind: 'longText',
      key: 'more',
      text: both('What could we have done better?', '改善すべき点があれば、お聞かせください。'),
    },
  ],
  ends: [sorry({ rules: [{ question: 'easy', is: 'atMost', than: 3 }] })],
  thanks,
}

export const release: QuestionnaireWish = {
  title: both('The new feature', '新機能についてのアンケート'),
  intro: both(
    'We changed something in our service. It takes a minute.',
    '当社のサービスに加わった新機能についてうかがいます。1分ほどで終わります。',
  ),
  questions: [
    {
      kind: 'single',
      key: 'used',
      required: true,
      text: both('Have you used the new feature?', '新機能を使いましたか？'),
      options: options({
        often: ['Yes, more than once', '何度か使った'],
        once: ['Yes, once', '一度使った'],
        no: ['No', '使っていない'],
        unknown: ['I did not know of it', '知らなかった'],
      }),
    },
    {
      kind: 'scale',
      key: 'useful',
      text: both('How useful is it for your work?', '仕事にどのくらい役立ちますか？'),
      low: both('Not useful at all', 'まったく役立たない'),
      high: both('Very useful', 'とても役立つ'),
      showIf: anyOf('used', 'often', 'once'),
    },
    {
      kind: 'longText',
      key: 'missing',
      text: both('What is missing from it?', '足りない点をお聞かせください。'),
      showIf: anyOf('used', 'often', 'once'),
    },
    {
      kind: 'longText',
      key: 'why-not',
      text: both('What kept you from using it?', '使わなかった理由をお聞かせください。'),
      showIf: anyOf('used', 'no'),
    },
  ],
  thanks,
}
