import type { Text } from '#platform/wording/words.ts'
import type { Connection, Driver } from '../contract/drivers.ts'
import type { Measure } from '../contract.ts'
import { measureNames } from '../words.ts'

export const reasons = {
  fewPairs: { en: 'fewer than 20 answers', ja: '回答が20件未満' },
  fewOfEach: { en: 'fewer than 10 on a side', ja: '一方が10件未満' },
  hidden: { en: 'few, some anonymous', ja: '匿名を含む少数' },
} as const satisfies Record<string, Text>

type Said = Pick<Driver, 'name' | 'option' | 'n' | 'others' | 'effect'>
type Sayings = Readonly<Record<Connection, (said: Said, measure: Text) => Text>>

/** One driver in a sentence. It never says what makes what. */
export function saysOf(measure: Measure, said: Said, connection: Connection): Text {
  return (said.option === null ? inOrder : byOption)[connection](said, measureNames[measure])
}

const unsaid = ({ name, effect }: Said): Text => {
  const because = effect.known ? { en: '', ja: '' } : effect.because
  return {
    en: `Cannot say of “${name.en}”: ${because.en}.`,
    ja: `「${name.ja}」については分かりません（${because.ja}）。`,
  }
}

const inOrder: Sayings = {
  higher: ({ name, n }, measure) => ({
    en: `The higher the answer to “${name.en}”, the higher the ${measure.en} tends to be: ${n} answers.`,
    ja: `「${name.ja}」の値が大きい方ほど、${measure.ja}が高い傾向があります（${n}件）。`,
  }),
  lower: ({ name, n }, measure) => ({
    en: `The higher the answer to “${name.en}”, the lower the ${measure.en} tends to be: ${n} answers.`,
    ja: `「${name.ja}」の値が大きい方ほど、${measure.ja}が低い傾向があります（${n}件）。`,
  }),
  'no connection seen': ({ name, n }, measure) => ({
    en: `No connection seen between “${name.en}” and the ${measure.en}: ${n} answers.`,
    ja: `「${name.ja}」と${measure.ja}の関連は見られません（${n}件）。`,
  }),
  'cannot say': unsaid,
}

const chose = ({ name, option }: Said): Text => ({
  en: `“${option?.name.en}” to “${name.en}”`,
  ja: `「${name.ja}」に「${option?.name.ja}」`,
})

const byOption: Sayings = {
  higher: (said, measure) => ({
    en: `The answer ${chose(said).en} goes with a higher ${measure.en}: ${said.n} answers against ${said.others}.`,
    ja: `${chose(said).ja}と答えた方は、ほかの方より${measure.ja}が高い傾向があります（${said.n}件と${said.others}件）。`,
  }),
  lower: (said, measure) => ({
    en: `The answer ${chose(said).en} goes with a lower ${measure.en}: ${said.n} answers against ${said.others}.`,
    ja: `${chose(said).ja}と答えた方は、ほかの方より${measure.ja}が低い傾向があります（${said.n}件と${said.others}件）。`,
  }),
  'no connection seen': (said, measure) => ({
    en: `No connection seen between the answer ${chose(said).en} and the ${measure.en}: ${said.n} answers against ${said.others}.`,
    ja: `${chose(said).ja}と答えたことと${measure.ja}の関連は見られません（${said.n}件と${said.others}件）。`,
  }),
  'cannot say': (said) =>
    unsaid({
      ...said,
      name: { en: `${said.name.en}: ${said.option?.name.en}`, ja: `${said.name.ja}：${said.option?.name.ja}` },
    }),
}
