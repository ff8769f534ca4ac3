import { useWords } from '#web/wording/say.ts'
import type { ShownSendPage } from '../sends-api.ts'
import { sentences } from '../words.ts'

/** How many letters are not due yet, and until when. */
export function WaitsLine({ waits }: { readonly waits: ShownSendPage['waits'] }) {
  const { t, n } = useWords()
  if (waits === null) return null
  const [count, from, until] = [n.whole(waits.letters), n.instant(waits.from), n.instant(waits.until)]
  const { forRate, forWarmUp } = waits
  return (
    <p>
      {from === until ? t(sentences.waitsUntil, count, until) : t(sentences.waitsBetween, count, from, until)}{' '}
      {forRate + forWarmUp === 0 ? null : t(sentences.ofRates, n.whole(forRate), n.whole(forWarmUp))}
    </p>
  )
}
