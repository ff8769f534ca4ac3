import { Button, Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from '../health-api.ts'
import { ratings, words } from '../words.ts'

/** A member rates the relationship in five steps; it counts as a measure of 0, 25, 50, 75 or 100 points. */
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
          <Radio.Group label={t(words.points)} value={String(points)} onChange={(value) => setPoints(Number(value))}>
            <Stack gap={6} mt={6}>
              {ratings.map((rating, step) => (
                <Radio key={rating.en} value={String(step * 25)} label={t(rating)} />
              ))}
            </Stack>
          </Radio.Group>
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
