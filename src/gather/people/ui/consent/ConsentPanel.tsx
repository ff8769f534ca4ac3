import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { purposes } from '../../consent/contract.ts'
import { api } from '../people-api.ts'
import { type ConsentDraft, ConsentForm } from './ConsentForm.tsx'
import { ConsentHistory } from './ConsentHistory.tsx'
import { PurposeRow } from './PurposeRow.tsx'
import { words } from './words.ts'

/** For each purpose: what the person gets for it, whether we may and why, and every decision with its day. */
export function ConsentPanel({ personId }: { readonly personId: string }) {
  const { t } = useWords()
  const mayWrite = useMay('customers.write')
  const [draft, setDraft] = useState<ConsentDraft | null>(null)
  const decisions = useAsk(api.consents, { id: personId })
  const answers = useAsk(api.mayWe, { id: personId })
  if (draft !== null) return <ConsentForm personId={personId} draft={draft} onClose={() => setDraft(null)} />
  return (
    <Answer of={answers} rows={6}>
      {({ rows }) => (
        <>
          {purposes.map((purpose) => (
            <PurposeRow
              key={purpose}
              purpose={purpose}
              answers={rows.filter((row) => row.purpose === purpose)}
              {...(mayWrite && { onDecide: (given: boolean) => setDraft({ purpose, given }) })}
            />
          ))}
          <Note>{t(words.obeyed)}</Note>
          {mayWrite ? (
            <Button
              size="compact-sm"
              variant="default"
              mt="sm"
              onClick={() => setDraft({ purpose: 'everything', given: false })}
            >
              {t(words.refuseEverything)}
            </Button>
          ) : null}
          <ConsentHistory rows={decisions.data?.rows ?? []} />
        </>
      )}
    </Answer>
  )
}
