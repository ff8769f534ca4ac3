import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { sliceNames } from '../../figures/figures.ts'
import type { Counting } from '../contract.ts'
import { words } from '../words/answers.ts'
import { declaredSlices } from '../words.ts'
import { answerKeyIn } from './prepared.ts'
import { questionsOf } from './questions.ts'

type Of = Pick<Counting, 'survey'> & { readonly slice: string }

/** What people call each slice, those by answers among them. */
export async function namesOfSlices(
  context: Context,
  { slice, survey = '' }: Of,
  values: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  const key = answerKeyIn(slice)
  if (slice === 'version')
    return new Map(values.map((value) => [value, value === '' ? words.noVersion : words.version(value)]))
  if (key === undefined) return sliceNames(context, slice, values, declaredSlices)
  const question = (await questionsOf(context, survey)).find((one) => one.key === key)
  const called = (value: string) => question?.values.get(value) ?? { en: value, ja: value }
  return new Map(values.map((value) => [value, value === '' ? words.notAnswered : called(value)]))
}
