import { lexiconWords } from '../sentiment/lexicon/lexicon.ts'
import { normal, sentencesOf } from '../sentiment/sentences.ts'
import { languageOf } from '../sentiment/sentiment.ts'
import { englishTopics } from './english.ts'
import { japaneseTopics } from './japanese.ts'
import { stopWords } from './stop-words.ts'

/** So many topics of one text are kept: the first of them. */
const most = 40

/** Addresses of pages and of mail, and numbers in a link: their letters are no words. Bounded, so that a long text is read once. */
const rest = String.raw`[\w.~:/?#[\]@!$&'()*+,;=%-]*`
const addresses = new RegExp(
  [
    String.raw`\b[a-z][a-z0-9+]{1,11}:\/\/${rest}`,
    String.raw`\b(?:mailto|tel|sms):${rest}`,
    String.raw`(?<![\w.+@-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?:\?${rest})?`,
    String.raw`(?<![\w.@-])(?:www\.(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}|(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?=[/?]))(?:[/?#:]${rest})?`,
  ].join('|'),
  'giu',
)

/** What a text is about, each once, in the order in which it comes up: words and phrases as they are counted. */
export function topicsOf(text: string): string[] {
  const found = sentencesOf(normal(text).replaceAll(addresses, ' , ')).flatMap((sentence) =>
    languageOf(sentence) === 'ja' ? japaneseTopics(sentence) : englishTopics(sentence),
  )
  return [...new Set(found.filter((topic) => !stopWords.has(topic) && !lexiconWords.has(topic)))].slice(0, most)
}
