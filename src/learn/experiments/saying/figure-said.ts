import { type Locale, say } from '#platform/wording/words.ts'
import type { CardFigure } from '../contract/card.ts'
import { verdictSays } from '../words.ts'
import { cardSentences, cardWords } from './card-words.ts'
import { figuresSaid } from './figures-said.ts'

type Shown = Pick<CardFigure, 'verdict' | 'isSurelyWorthwhile' | 'needed'>

/** Why the verdict is what it is, and where nothing can be said yet, how many people and days it takes. */
export function whySaid({ verdict, isSurelyWorthwhile, needed }: Shown, locale: Locale): string[] {
  const n = figuresSaid(locale)
  const said = [say(verdictSays[verdict], locale)]
  if (isSurelyWorthwhile === false && verdict === 'better') said.push(say(cardWords.mayBeLess, locale))
  if (needed !== null) {
    const points = n.points(needed.difference).replace(/^[+±]/, '')
    const sentence = needed.isSeen ? cardSentences.neededAsSeen : cardSentences.needed
    said.push(say(sentence, locale, points, n.whole(needed.people)))
    if (needed.days !== null) said.push(say(cardSentences.days, locale, n.whole(needed.days)))
  }
  return said
}

/** `1.46 times (+46%)`, as it is said and read aloud. */
export function indexSaid(index: number, locale: Locale): string {
  const n = figuresSaid(locale)
  const unit = say(cardWords.times, locale)
  const [blank, more] = [locale === 'ja' ? '' : ' ', say(cardSentences.more, locale, n.more(index))]
  return `${n.times(index)}${blank}${unit}${blank}${more}`
}
