import { Button, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Band } from '../../../scorecards/contract.ts'
import { bands } from '../../../segments/words.ts'
import { bandWords } from '../band-words.ts'
import { api } from '../health-api.ts'
import { words } from '../words.ts'

export type OverrideFormProps = { readonly customerId: string; readonly open: boolean; readonly onClose: () => void }

/** A person's word in place of the computed health: with a reason, and until a day. */
export function OverrideForm({ customerId, open, onClose }: OverrideFormProps) {
  const { t } = useWords()
  const { data } = useAsk(api.explain, { id: customerId }, { enabled: open })
  const [band, setBand] = useState<Band>('watch')
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const done = { done: words.saved, onDone: onClose }
  const set = useAct(api.override, done)
  const end = useAct(api.endOverride, done)
  const acts = (
    <>
      {data?.override ? (
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate({ id: customerId })}>
          {t(words.endOverride)}
        </Button>
      ) : null}
      <Button
        loading={set.isPending}
        disabled={reason.trim() === '' || until === ''}
        onClick={() => set.mutate({ id: customerId, band, reason, until })}
      >
        {t(words.save)}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title={t(words.override)} acts={acts}>
      <Stack gap="sm">
        <p>{t(words.overrideLede)}</p>
        <SegmentedControl
          aria-label={t(words.band)}
          value={band}
          onChange={(value) => setBand(bands.find((one) => one === value) ?? 'watch')}
          data={bands.map((value) => ({ value, label: t(bandWords[value]) }))}
        />
        <Textarea
          label={t(words.reason)}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
          autosize
          minRows={2}
        />
        <TextInput
          type="date"
          label={t(words.until)}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
          required
        />
      </Stack>
    </Dialog>
  )
}
