import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { memberNames } from '../../gather/customers/customers.ts'
import { stageNames } from '../../gather/customers/words.ts'
import { words } from './words.ts'

type Declared = Readonly<Record<string, Readonly<Record<string, Text>>>>

/** What people call each slice; `declared` are the words of values that have them. */
export async function sliceNames(
  context: Context,
  slice: string,
  values: readonly string[],
  declared: Declared = {},
): Promise<ReadonlyMap<string, Text>> {
  const known = values.filter((value) => value !== '')
  const members = slice === 'owner' ? await memberNames(context, known) : new Map<string, string>()
  const own = { stage: stageNames as Readonly<Record<string, Text>>, ...declared }[slice]
  return new Map(
    values.map((value) => {
      if (slice.startsWith('segment:')) return [value, value === 'in' ? words.inSegment : words.notInSegment]
      if (value === '') return [value, words.none]
      if (slice === 'owner') return [value, same(members.get(value)) ?? words.unknownOwner]
      return [value, own?.[value] ?? { en: value, ja: value }]
    }),
  )
}

function same(text: string | undefined): Text | null {
  return text === undefined ? null : { en: text, ja: text }
}
