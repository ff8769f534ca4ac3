import { lexiconWords } from '../sentiment/lexicon/lexicon.ts'
import { plainForms } from '../sentiment/lexicon/plain-forms.ts'
import { stopWords } from './stop-words.ts'

/** Words of a sentence that are no filling, in the singular, and each two of them that stand beside each other. */
export function englishTopics(sentence: string): string[] {
  const found: string[] = []
  let before: string | null = null
  for (const [token] of sentence.toLowerCase().matchAll(/[a-z][a-z0-9+#]*(?:['-][a-z0-9]+)*|[^\sa-z]/gu)) {
    const word = singular(token.replace(/'s$/u, ''))
    const isTopic = word.length > 1 && /^[a-z]/u.test(word) && !isFilling(token) && !isFilling(word)
    if (isTopic) {
      if (before !== null) found.push(`${before} ${word}`)
      found.push(word)
    }
    before = isTopic ? word : null
  }
  return found
}

function isFilling(word: string): boolean {
  if (word.endsWith('ly') || /[^e]ed$/u.test(word)) return true
  return [word, ...plainForms(word)].some((form) => stopWords.has(form) || lexiconWords.has(form))
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|us|is|as)$/u.test(word) || word.length < 4) return word
  if (word === 'crashing' || word === 'crashed') return 'crash'
  if (/(?:xes|ches|shes|sses)$/u.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
