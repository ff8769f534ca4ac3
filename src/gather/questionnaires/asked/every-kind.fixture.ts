import { Questionnaire } from './questionnaire.ts'

const option = (key: string) => ({ key, text: { en: key, ja: `${key}（日本語）` } })
const said = (en: string) => ({ en, ja: `${en}（日本語）` })

/** One question of each kind; `why` is asked of detractors, `cheaper` of those who were asked why. */
export const everyKind = Questionnaire.parse({
  title: said('Everything'),
  questions: [
    { kind: 'nps', key: 'recommend', text: said('Recommend?'), required: true },
    {
      kind: 'longText',
      key: 'why',
      text: said('Why?'),
      required: true,
      showIf: { rules: [{ question: 'recommend', is: 'atMost', than: 6 }] },
    },
    { kind: 'csat', key: 'happy', text: said('Happy?') },
    { kind: 'ces', key: 'easy', text: said('Easy?') },
    { kind: 'scale', key: 'often', text: said('Often?'), from: 0, to: 4 },
    {
      kind: 'single',
      key: 'reason',
      text: said('Reason?'),
      options: ['price', 'people'].map(option),
      other: said('Other'),
    },
    { kind: 'multiple', key: 'used', text: said('Used?'), options: ['web', 'app', 'mail'].map(option), most: 2 },
    {
      kind: 'shortText',
      key: 'cheaper',
      text: said('How much?'),
      showIf: {
        rules: [
          { question: 'why', is: 'answered' },
          { question: 'reason', is: 'anyOf', options: ['price'] },
        ],
      },
    },
    {
      kind: 'matrix',
      key: 'rooms',
      text: said('Each?'),
      required: true,
      showIf: { rules: [{ question: 'reason', is: 'anyOf', options: ['people', 'other'] }] },
      rows: ['speed', 'help'].map(option),
      columns: ['good', 'bad'].map(option),
    },
    { kind: 'ranking', key: 'order', text: said('Order?'), options: ['fast', 'cheap', 'good'].map(option) },
    { kind: 'shortText', key: 'name', text: said('Your team?') },
    { kind: 'date', key: 'day', text: said('Since when?') },
    { kind: 'consent', key: 'quote', text: said('May we quote you?') },
  ],
  ends: [
    {
      key: 'sorry',
      showIf: { rules: [{ question: 'recommend', is: 'atMost', than: 6 }] },
      title: said('Sorry'),
    },
  ],
  thanks: { title: said('Thanks') },
})
