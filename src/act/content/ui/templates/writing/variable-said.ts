import type { Text } from '#platform/wording/words.ts'
import type { Words } from '#web/wording/say.ts'
import { headNames, sentences } from '../template-words.ts'

export type Variable = { readonly name: string; readonly label: Text }

/** A variable in words, with whose it is where several have one that is called so. */
export function variableSaid({ name, label }: Variable, t: Words['t']): string {
  const head = headNames[name.split('.')[0] ?? '']
  return head === undefined ? t(label) : t(sentences.ofWhom, t(head), t(label))
}
