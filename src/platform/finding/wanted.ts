import { folded } from './folded.ts'

/**
 * One word that is looked for. A text that holds it has one of the `pieces` at least, so that an index finds where it may be; `pattern`
 * says whether it really is, where the pieces alone do not.
 */
export type Wanted = { readonly pieces: readonly string[]; readonly pattern: string | null }

/** So many words are looked at: whoever types more has said enough. */
const mostWords = 8
const longestWord = 100

/** The words of what was typed as they are searched, each once; whoever writes without spaces has typed one. */
export function wordsOf(typed: string): string[] {
  const words = typed.normalize('NFKC').split(/\s+/u).map(folded)
  const heard = words.filter((word) => word !== '').map((word) => [...word].slice(0, longestWord).join(''))
  return [...new Set(heard)].slice(0, mostWords)
}

export function asTyped(words: readonly string[]): Wanted[] {
  return words.map((word) => ({ pieces: [word], pattern: null }))
}

/** The same with one slip of the keyboard in each longer word; nothing where no word is long enough for one. */
export function withSlips(words: readonly string[]): Wanted[] | null {
  const slips = words.map(withOneSlip)
  if (slips.every((one) => one === null)) return null
  return words.map((word, place) => slips[place] ?? { pieces: [word], pattern: null })
}

/** A letter too many, too few, another one, or two that changed places. In figures nothing is a slip: they are numbers and ids. */
function withOneSlip(word: string): Wanted | null {
  const letters = [...word]
  const least = /[\p{Script=Han}\p{Script=Katakana}]/u.test(word) ? 4 : 5
  if (letters.length < least || letters.length > longestSlip || /[\p{N}@]/u.test(word)) return null
  const half = Math.floor(letters.length / 2)
  const piece = (from: number, to?: number) => letters.slice(from, to).map(literal).join('')
  const forms = letters.flatMap((letter, at) => {
    const next = letters[at + 1]
    const others = [`${piece(0, at)}.?${piece(at + 1)}`]
    if (at > 0) others.push(`${piece(0, at)}.${piece(at)}`)
    if (next !== undefined && next !== letter)
      others.push(`${piece(0, at)}${literal(next)}${literal(letter)}${piece(at + 2)}`)
    return others
  })
  const swapped = [...letters.slice(0, half - 1), letters[half], letters[half - 1], ...letters.slice(half + 1)].join('')
  const pieces = [letters.slice(0, half).join(''), letters.slice(half).join(''), swapped]
  return { pieces: [...new Set(pieces)], pattern: [...new Set(forms)].join('|') }
}

/** A longer word is a sentence. */
const longestSlip = 40

function literal(letter: string): string {
  return /[\p{L}\p{N}]/u.test(letter) ? letter : `\\${letter}`
}
