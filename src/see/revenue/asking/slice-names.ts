import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { contractKindNames } from '../../../gather/contracts/words.ts'
import { stageNames } from '../../../gather/customers/words.ts'
import * as store from '../store.ts'
import { words } from '../words.ts'

/** What people call each slice. */
export async function sliceNames(
  context: Context,
  slice: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, Text>> {
  const members = slice === 'owner' ? await store.memberNames(context) : new Map<string, string>()
  const declared: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
    kind: contractKindNames,
    stage: stageNames,
  }
  return new Map(
    values.map((value) => {
      if (slice.startsWith('segment:')) return [value, value === 'in' ? words.inSegment : words.notInSegment]
      if (value === '') return [value, words.none]
      if (slice === 'owner') return [value, same(members.get(value)) ?? words.unknownOwner]
      return [value, declared[slice]?.[value] ?? same(value) ?? words.none]
    }),
  )
}

function same(text: string | undefined): Text | null {
  return text === undefined ? null : { en: text, ja: text }
}
