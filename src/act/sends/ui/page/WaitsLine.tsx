import { useWords } from '#web/wording/say.ts'
import type { ShownSendPage } from '../sends-api.ts'
import { sentences } from '../words.ts'

/** How many letters are not due yet, and until when. */
export function WaitsLine({ waits }: { readonly waits: ShownSendPage['waits'] }) {
  const { t, n, locale } = useWords()
  if (waits === null) return null
  const [count, from, until] = [n.whole(waits.letters), n.instant(waits.from), n.instant(waits.until)]
  const { forRate, forWarmUp } = waits
  const when = from === until ? t(sentences.waitsUntil, count, until) : t(sentences.waitsBetween, count, from, until)
  if (forRate + forWarmUp === 0) return <p>{when}</p>
  const ofRates = t(sentences.ofRates, n.whole(forRate), n.whole(forWarmUp))
  return <p>{[when, ofRates].join(locale === 'ja' ? '' : ' ')}</p>
}
