import { closest } from '../asking/closest.ts'
import type { Operation } from './operations-of.ts'

/** The operations that some words are about, the best first: each word counts where it stands in the name, path or summary. */
export function findOperations(operations: readonly Operation[], words: string): Operation[] {
  const asked = wordsIn(words)
  const all = [...new Set(operations.flatMap((one) => wordsIn(textOf(one))))]
  const meant = asked.map((word) => (all.some((known) => known.startsWith(word)) ? word : (closest(word, all) ?? word)))
  return operations
    .map((one) => ({ one, score: scoreOf(one, meant) }))
    .filter(({ score }) => score > 0)
    .toSorted((first, second) => second.score - first.score)
    .map(({ one }) => one)
    .slice(0, most)
}

const most = 12

function scoreOf(one: Operation, words: readonly string[]): number {
  const [name, rest] = [wordsIn(one.name), wordsIn(textOf(one))]
  const stands = (list: readonly string[], word: string) => list.some((known) => stem(known) === stem(word))
  return words.reduce((sum, word) => sum + (stands(name, word) ? 3 : 0) + (stands(rest, word) ? 1 : 0), 0)
}

function textOf({ name, path, summary, meta }: Operation): string {
  return `${name} ${path} ${summary} ${meta.tool ?? ''}`
}

function wordsIn(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !empty.has(word))
}

/** Plays and play, erasure and erase are asked for alike. */
function stem(word: string): string {
  return word.replace(/(ies|es|s|ure|ing|ed|e)$/, '').slice(0, 8)
}

const empty = new Set([
  'the',
  'an',
  'of',
  'to',
  'is',
  'are',
  'and',
  'or',
  'in',
  'on',
  'by',
  'for',
  'this',
  'that',
  'how',
  'what',
  'who',
  'do',
])
