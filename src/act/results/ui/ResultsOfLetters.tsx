import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import type { AboutLetters } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { whats } from '../contract.ts'
import { DeedsCard } from './afterwards/DeedsCard.tsx'
import { BehindCard } from './BehindCard.tsx'
import { FiguresOfLetters } from './FiguresOfLetters.tsx'
import { api, asked } from './results-api.ts'
import { whatNames, words } from './words.ts'

/** What came of the letters of a message, or of one send: each figure opens its people. */
export function ResultsOfLetters(letters: AboutLetters) {
  const { t } = useWords()
  const { wish, page } = asked(letters)
  const answer = useAsk(api.of, wish)
  const [search] = useSearch()
  const what = whats.find((one) => one === search.result)
  const link = search.link
  return (
    <>
      <Card title={t(words.results)} sub={t(words.resultsSub)}>
        <Answer of={answer} rows={3}>
          {(shown) => <FiguresOfLetters shown={shown} page={page} />}
        </Answer>
      </Card>
      {what === undefined ? null : (
        <BehindCard
          title={t(whatNames[what])}
          sub={link}
          of={api.people}
          wish={{ ...wish, what, ...(link !== undefined && { address: link }) }}
        />
      )}
      <DeedsCard letters={letters} />
    </>
  )
}
