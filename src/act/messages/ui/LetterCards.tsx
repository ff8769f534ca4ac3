import { everyPart } from '#web/all-screens.ts'
import { LatePart } from '#web/LatePart.tsx'
import type { AboutLetters } from '#web/screens.ts'

/** What others know of letters that went out. */
export function LetterCards({ messageId, sendId }: AboutLetters) {
  return everyPart('letterCards').map((card) => <LatePart key={card.key} of={card} props={{ messageId, sendId }} />)
}
