import { useState } from 'react'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import type { AboutPerson } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { JoinPreviewPanel } from './JoinPreviewPanel.tsx'
import { PersonChoice } from './PersonChoice.tsx'
import { words } from './words.ts'

type JoinDialogProps = Pick<AboutPerson, 'personId' | 'onClose'> & { readonly otherId?: string }

/** Choose the other record, compare, decide field by field, join; and take it back if it was wrong. */
export function JoinDialog({ personId, otherId, onClose }: JoinDialogProps) {
  const { t } = useWords()
  const [pair, setPair] = useState({ kept: personId, other: otherId ?? null })
  const { kept, other } = pair
  return (
    <Dialog open onClose={onClose} title={t(words.title)} wide>
      {other === null ? (
        <PersonChoice personId={kept} onChoose={(id) => setPair({ kept, other: id })} />
      ) : (
        <JoinPreviewPanel
          key={kept}
          keptId={kept}
          otherId={other}
          onBack={() => setPair({ kept, other: null })}
          onTurn={() => setPair({ kept: other, other: kept })}
          onDone={onClose}
        />
      )}
    </Dialog>
  )
}
