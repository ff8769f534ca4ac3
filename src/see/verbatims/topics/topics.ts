import { lexiconWords } from '../sentiment/lexicon/lexicon.ts'
import { sentencesOf } from '../sentiment/sentences.ts'
import { languageOf } from '../sentiment/sentiment.ts'
import { englishTopics } from './english.ts'
import { japaneseTopics } from './japanese.ts'
import { isNothing } from './nothing-said.ts'
import { stopWords } from './stop-words.ts'

/** So many topics of one text are kept: the first of them. */
const most = 40

/** What a text is about, each once, in the order in which it comes up: words and phrases as they are counted. None where nothing is said. */
export function topicsOf(text: string): string[] {
  if (isNothing(text)) return []
  const found = sentencesOf(text).flatMap((sentence) =>
    languageOf(sentence) === 'ja' ? japaneseTopics(sentence) : englishTopics(sentence),
  )
  return [...new Set(found.filter((topic) => !stopWords.has(topic) && !lexiconWords.has(topic)))].slice(0, most)
}
