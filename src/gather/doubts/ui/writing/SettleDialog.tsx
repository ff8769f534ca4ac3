import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../doubts.module.css'
import { api, type ShownDoubt } from '../doubts-api.ts'
import { words } from '../words.ts'

type SettleDialogProps = { readonly doubt: ShownDoubt; readonly onClose: () => void }

/** With what it was settled; of a settled one, what is written of that. */
export function SettleDialog({ doubt, onClose }: SettleDialogProps) {
  const { t } = useWords()
  const [{ id, etag, words: said, settled }] = useState(doubt)
  const [typed, setTyped] = useState(settled?.with ?? '')
  const settle = useSave(api.settle, { quiet: true, done: words.settled, etag, onDone: onClose })
  const problems = problemsIn(settle.error, ['with'])
  return (
    <Dialog open onClose={onClose} title={t(words.settleTitle)}>
      <Form
        problem={problems.overall}
        act={t(words.settle)}
        isPending={settle.isPending}
        onSubmit={() => settle.mutate({ id, with: typed })}
        onCancel={onClose}
      >
        <blockquote className={css.said}>{said === '' ? t(words.erased) : said}</blockquote>
        <Textarea
          mt="sm"
          label={t(words.settledWith)}
          description={t(words.settledHint)}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2_000}
          required
          data-autofocus
          value={typed}
          error={problems.at.get('with')}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  )
}
