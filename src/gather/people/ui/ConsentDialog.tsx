import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useWords } from '#web/wording/say.ts'
import { ConsentPanel } from './ConsentPanel.tsx'
import type { ShownPerson } from './people-api.ts'
import { words } from './words.ts'

export function ConsentDialog({ person, onClose }: { readonly person: ShownPerson; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <Dialog open onClose={onClose} title={`${t(words.consentTitle)}: ${person.name}`} wide>
      <ConsentPanel personId={person.id} />
    </Dialog>
  )
}
