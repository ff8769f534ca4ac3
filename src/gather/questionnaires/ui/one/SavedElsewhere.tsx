import { Button } from '@mantine/core'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { words } from './one-words.ts'

/** Somebody else has saved the draft: what stands here is another text than what is kept. */
export function SavedElsewhere({ onShow }: { readonly onShow: () => void }) {
  const { t } = useWords()
  return (
    <Note tone="watch">
      {t(words.savedElsewhere)}{' '}
      <Button variant="subtle" size="compact-sm" onClick={onShow}>
        {t(words.showTheirs)}
      </Button>
    </Note>
  )
}
