import { useAskPages } from '#web/asking/api.ts'
import { LinesCard } from '#web/kit/lines/LinesCard.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { RateDialog } from './RateDialog.tsx'
import { api, type ShownRate } from './rates-api.ts'
import { sentences, words } from './words.ts'

/** Rates on record, the latest day first; typed here, or brought by a file. */
export function RatesCard() {
  const { t, n } = useWords()
  const lineOf = ({ date, source, from, to, rate }: ShownRate) => {
    const day = n.day(date)
    return {
      said: t(sentences.rate, from, to, rate),
      sub: source === '' ? day : `${day} · ${source}`,
      editOf: t(sentences.editOf, from, to, day),
    }
  }
  return (
    <LinesCard
      words={{ ...words, title: words.rates }}
      pages={useAskPages(api.list, { limit: 20 })}
      mayWrite={useMay('workspace.write')}
      lineOf={lineOf}
      dialog={({ kept, onClose }) => (
        <RateDialog key={kept?.id ?? 'new'} {...(kept !== undefined && { kept })} onClose={onClose} />
      )}
    />
  )
}
