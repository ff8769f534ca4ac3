import { useAskPages } from '#web/asking/api.ts'
import { LinesCard } from '#web/kit/lines/LinesCard.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownMargin } from '../lifetime-api.ts'
import { MarginDialog } from './MarginDialog.tsx'
import { sentences, words } from './words.ts'

/** Margins on record: of the workspace first, then by product, the latest day first. */
export function MarginsCard() {
  const { t, n } = useWords()
  const lineOf = ({ product, from, percent }: ShownMargin) => {
    const [of, day] = [product ?? t(words.whole), n.day(from)]
    return {
      said: t(sentences.line, of, percent),
      sub: t(sentences.from, day),
      editOf: t(sentences.editOf, of, day),
    }
  }
  return (
    <LinesCard
      words={{ ...words, title: words.margins }}
      pages={useAskPages(api.margins, { limit: 20 })}
      mayWrite={useMay('workspace.write')}
      lineOf={lineOf}
      dialog={({ kept, onClose }) => (
        <MarginDialog key={kept?.id ?? 'new'} {...(kept !== undefined && { kept })} onClose={onClose} />
      )}
    />
  )
}
