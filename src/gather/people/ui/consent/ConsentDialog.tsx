import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useWords } from '#web/wording/say.ts'
import { addressed } from '../../naming/person-name.ts'
import type { ShownPerson } from '../people-api.ts'
import { ConsentPanel } from './ConsentPanel.tsx'
import { words } from './words.ts'

export function ConsentDialog({ person, onClose }: { readonly person: ShownPerson; readonly onClose: () => void }) {
  const { t, locale } = useWords()
  return (
    <Dialog open onClose={onClose} title={`${t(words.title)}: ${addressed(person, locale)}`} wide>
      <ConsentPanel personId={person.id} />
    </Dialog>
  )
}
