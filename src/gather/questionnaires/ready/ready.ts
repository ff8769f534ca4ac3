import { Questionnaire } from '../asked/questionnaire.ts'
import { event } from './event.ts'
import { leaving } from './leaving.ts'
import { afterCase, onboarding, release } from './moments.ts'
import { type Both, both } from './parts.ts'
import { doWithout, relationship } from './relationship.ts'

export const readyKeys = ['relationship', 'onboarding', 'case', 'release', 'do-without', 'leaving', 'event'] as const
export type ReadyKey = (typeof readyKeys)[number]

/** A questionnaire that is ready to be published as it is. */
export type Ready = {
  readonly key: ReadyKey
  readonly name: Both
  /** When it is asked, and what it tells. */
  readonly about: Both
  readonly asked: Questionnaire
}

type Told = Omit<Ready, 'key'>
const told: Readonly<Record<ReadyKey, Told>> = {
  relationship: {
    name: both('Recommendation (NPS)', '推奨度（NPS）'),
    about: both(
      'How likely customers are to recommend you, and why. Once or twice a year.',
      '薦める可能性とその理由を聞きます。年に1〜2回が目安です。',
    ),
    asked: Questionnaire.parse(relationship),
  },
  onboarding: {
    name: both('After onboarding', '導入後'),
    about: both(
      'Satisfaction, ease, and what is still in the way. When onboarding is done.',
      '満足度、始めやすさ、残っている課題を聞きます。導入が終わったときに送ります。',
    ),
    asked: Questionnaire.parse(onboarding),
  },
  case: {
    name: both('After a case (CES)', '問い合わせ後（CES）'),
    about: both(
      'How easy it was to be helped, and what cost effort. When a case is closed.',
      '手間の少なさと、手間がかかった点を聞きます。問い合わせの完了後に送ります。',
    ),
    asked: Questionnaire.parse(afterCase),
  },
  release: {
    name: both('A new feature', '新機能'),
    about: both(
      'Whether it is used, how useful it is, what is missing. Two weeks after the release.',
      '使われているか、役立っているか、何が足りないかを聞きます。リリースの2週間後が目安です。',
    ),
    asked: Questionnaire.parse(release),
  },
  'do-without': {
    name: both('Could you do without it?', 'なくなったら困るか'),
    about: both(
      'How much customers need you, and their doubts. Well before a renewal.',
      'どのくらい必要とされているか、迷っている点は何かを聞きます。契約更新の前に余裕をもって送ります。',
    ),
    asked: Questionnaire.parse(doWithout),
  },
  leaving: {
    name: both('Reasons for leaving', '解約の理由'),
    about: both(
      'The main reason, and what would have kept them. When a customer cancels.',
      '最も大きな理由と、続けられた条件を聞きます。解約の申し出があったときに送ります。',
    ),
    asked: Questionnaire.parse(leaving),
  },
  event: {
    name: both('Event or seminar', 'セミナー・イベント'),
    about: both(
      'Satisfaction and what people take home. On the same day.',
      '満足度と、持ち帰れたことを聞きます。開催当日に送ります。',
    ),
    asked: Questionnaire.parse(event),
  },
}

export const ready: readonly Ready[] = readyKeys.map((key) => ({ key, ...told[key] }))

export function readyOf(key: ReadyKey): Questionnaire {
  return told[key].asked
}
