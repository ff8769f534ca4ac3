import { Pill } from '#web/kit/Pill.tsx'
import { useWords } from '#web/wording/say.ts'
import { consentNames, methodNames, namingNames, reachNames } from '../words.ts'
import type { ShownQuote } from './quotes-api.ts'
import { sentences } from './words.ts'

const namedIn = (method: string) =>
  method in methodNames ? methodNames[method as keyof typeof methodNames] : undefined

/** On what a quote rests and what for; it stands beside the words wherever these are shown. */
export function ConsentLine({ of }: { readonly of: ShownQuote['consent'] }) {
  const { t, n } = useWords()
  const method = of.method === null ? undefined : namedIn(of.method)
  const parts = [
    t(namingNames[of.naming]),
    t(sentences.consentedOn, t(consentNames[of.by]), n.dayOf(of.at)),
    of.expiresOn === null ? '' : t(sentences.until, n.day(of.expiresOn)),
    method === undefined ? '' : t(method),
    of.evidence ?? '',
    of.recordedBy === null ? '' : t(sentences.recordedBy, of.recordedBy),
  ]
  return (
    <>
      <Pill tone={of.reach === 'outside' ? 'steady' : 'plain'}>{t(reachNames[of.reach])}</Pill>
      <span>{parts.filter((part) => part !== '').join(' · ')}</span>
    </>
  )
}
