import { Button } from '@mantine/core'
import { useWords } from '../../../wording/say.ts'
import { Note } from '../../said/Note.tsx'
import { words } from '../../words.ts'
import css from './DraftNote.module.css'
import type { KeptDraft } from './use-kept-draft.ts'

type DraftNoteProps = { readonly of: Pick<KeptDraft<unknown>, 'from' | 'startAnew'> }

/** Says that what stands in the form was written before and not saved, and offers to begin anew. */
export function DraftNote({ of: { from, startAnew } }: DraftNoteProps) {
  const { t, n } = useWords()
  if (from === null) return null
  return (
    <div className={css.draft}>
      <Note>
        {t(words.notSavedYet, n.ago(from))}{' '}
        <Button variant="subtle" size="compact-sm" onClick={startAnew}>
          {t(words.startAnew)}
        </Button>
      </Note>
    </div>
  )
}
