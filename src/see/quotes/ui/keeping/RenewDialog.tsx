import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../quotes.module.css'
import { api, type ShownQuote } from '../quotes-api.ts'
import { words } from '../words.ts'
import { ConsentFields } from './ConsentFields.tsx'
import { consentOf, emptyConsent } from './consent-draft.ts'

const fields = ['on', 'method', 'evidence', 'reach', 'naming', 'expiresOn'] as const
type RenewDialogProps = { readonly quote: ShownQuote; readonly onClose: () => void }

/** A consent that takes the place of the one that stands: wider, narrower or longer. */
export function RenewDialog({ quote: { id, words: said, consent }, onClose }: RenewDialogProps) {
  const { t } = useWords()
  const [draft, setDraft] = useState({ ...emptyConsent, reach: consent.reach, naming: consent.naming })
  const record = useAct(api.consent, { done: words.recorded, quiet: true, onDone: onClose })
  const problems = problemsIn(record.error, fields)
  return (
    <Dialog open wide onClose={onClose} title={t(words.renew)}>
      <Form
        problem={problems.overall}
        act={t(words.renew)}
        isPending={record.isPending}
        onSubmit={() => record.mutate({ id, ...consentOf(draft) })}
        onCancel={onClose}
      >
        <blockquote className={css.said}>{said}</blockquote>
        <ConsentFields
          draft={draft}
          set={(part) => setDraft((present) => ({ ...present, ...part }))}
          problems={problems.at}
        />
      </Form>
    </Dialog>
  )
}
