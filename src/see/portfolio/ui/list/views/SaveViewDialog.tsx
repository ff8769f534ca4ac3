import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ViewWish } from '../../../contract.ts'
import { api, type ShownView } from '../../portfolio-api.ts'
import { words } from '../../words.ts'

type SaveViewProps = {
  readonly open: boolean
  readonly wish: ViewWish
  readonly onClose: () => void
  readonly onSaved: (view: ShownView) => void
}

export function SaveViewDialog({ open, wish, onClose, onSaved }: SaveViewProps) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(true)
  const save = useAct(api.saveView, {
    done: words.saved,
    onDone: (view) => {
      setName('')
      onClose()
      onSaved(view)
    },
  })
  const acts = (
    <>
      <Button variant="default" onClick={onClose}>
        {t(words.cancel)}
      </Button>
      <Button
        disabled={name.trim() === ''}
        loading={save.isPending}
        onClick={() => save.mutate({ name: name.trim(), shared, wish })}
      >
        {t(words.save)}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title={t(words.saveView)} acts={acts}>
      <FormRow label={t(words.viewName)}>
        <TextInput
          data-autofocus
          value={name}
          maxLength={200}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          aria-label={t(words.viewName)}
        />
      </FormRow>
      <Checkbox
        mt="sm"
        label={t(words.share)}
        checked={shared}
        onChange={({ currentTarget }) => setShared(currentTarget.checked)}
      />
    </Dialog>
  )
}
