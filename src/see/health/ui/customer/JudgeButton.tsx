import { Button, Slider, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from '../health-api.ts'
import { words } from '../words.ts'

/** A member's judgement of the relationship; it counts as a measure. */
export function JudgeButton({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [points, setPoints] = useState(50)
  const [note, setNote] = useState('')
  const judge = useAct(api.judge, { done: words.saved, onDone: () => setOpen(false) })
  const save = (
    <Button
      loading={judge.isPending}
      onClick={() => judge.mutate({ id: customerId, topic: 'relationship', points, note })}
    >
      {t(words.save)}
    </Button>
  )
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(words.judge)}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t(words.judgeTitle)} acts={save}>
        <Stack gap="md">
          <div>
            <div id="judgement-points">{t(words.points)}</div>
            <Slider
              value={points}
              onChange={setPoints}
              min={0}
              max={100}
              step={5}
              marks={[{ value: 0 }, { value: 50 }, { value: 100 }]}
              thumbProps={{ 'aria-labelledby': 'judgement-points' }}
            />
          </div>
          <Textarea
            label={t(words.note)}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            autosize
            minRows={2}
          />
        </Stack>
      </Dialog>
    </>
  )
}
