import type { QuestionnaireWish } from '../asked/questionnaire.ts'
import { anyOf, both, options, other } from './parts.ts'

export const leaving: QuestionnaireWish = {
  title: both('Why you are leaving', '解約の理由についてのアンケート'),
  intro: both(
    'Your answer does not change your cancellation. It takes two minutes.',
    '回答によって解約のお手続きが変わることはありません。2分ほどで終わります。',
  ),
  questions: [
    {
      kind: 'single',
      key: 'reason',
      required: true,
      text: both('What is the main reason?', '最も大きな理由は何ですか？'),
      options: options({
        'little-used': ['We hardly used it', 'あまり使わなかった'],
        'no-effect': ['It did not bring what we expected', '期待した効果が得られなかった'],
        missing: ['It lacks something we need', '必要な機能がない'],
        difficult: ['It is difficult to use', '使い方が難しい'],
        support: ['We were not supported well', 'サポートに不満がある'],
        price: ['It costs too much', '料金が高い'],
        elsewhere: ['We use something else', '別のサービスに乗り換える'],
        ended: ['We no longer need it', '必要がなくなった'],
      }),
      other,
    },
    {
      kind: 'longText',
      key: 'lacks',
      text: both('What does it lack?', '足りない機能をお聞かせください。'),
      showIf: anyOf('reason', 'missing'),
    },
    {
      kind: 'shortText',
      key: 'instead',
      text: both('What will you use, and why?', '乗り換え先と、その理由をお聞かせください。'),
      showIf: anyOf('reason', 'elsewhere'),
    },
    {
      kind: 'longText',
      key: 'stayed',
      text: both('What would have made you stay?', 'どのような点が違っていれば、利用を続けていただけましたか？'),
    },
    {
      kind: 'single',
      key: 'again',
      text: both('Would you use our service again?', '今後、当社のサービスを再び利用することはありそうですか？'),
      options: options({ yes: ['Yes', 'ある'], perhaps: ['Perhaps', 'あるかもしれない'], no: ['No', 'ない'] }),
    },
  ],
  thanks: {
    title: both('Thank you', 'ご回答ありがとうございました'),
    text: both('Thank you for having been with us.', 'これまでのご利用に心より感謝いたします。'),
  },
}
