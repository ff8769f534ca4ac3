import { Button, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/api.ts'
import { Dialog } from '#web/kit/Dialog.tsx'
import { useWords } from '#web/say.ts'
import type { AboutCustomer } from '#web/screens.ts'
import type { PlayKind } from '../rule-contract.ts'
import { kindWords } from '../words.ts'
import { api, touched } from './plays-api.ts'
import { words } from './words.ts'

const kinds: readonly PlayKind[] = ['risk', 'renewal', 'opportunity', 'lifecycle', 'activity']

export function OpenPlayButton({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<PlayKind>('activity')
  const [act, setAct] = useState('')
  const [reason, setReason] = useState('')
  const [dueOn, setDueOn] = useState('')
  const add = useAct(api.open, { refreshes: touched, done: words.saved, onDone: () => setOpen(false) })
  const wish = { customerId, kind, reason, act: { en: act, ja: act }, ...(dueOn === '' ? {} : { dueOn }) }
  const save = (
    <Button
      disabled={act.trim() === '' || reason.trim() === ''}
      loading={add.isPending}
      onClick={() => add.mutate(wish)}
    >
      {t(words.save)}
    </Button>
  )
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(words.add)}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t(words.addTitle)} acts={save}>
        <Stack gap="sm">
          <Select
            label={t(words.kind)}
            value={kind}
            onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'activity')}
            data={kinds.map((value) => ({ value, label: t(kindWords[value]) }))}
            allowDeselect={false}
          />
          <TextInput
            label={t(words.act)}
            value={act}
            onChange={(event) => setAct(event.currentTarget.value)}
            required
          />
          <TextInput
            label={t(words.because)}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            required
          />
          <TextInput
            type="date"
            label={t(words.due)}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
          />
        </Stack>
      </Dialog>
    </>
  )
}
