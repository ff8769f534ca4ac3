import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useGo } from '#web/address.ts'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import type { CoverageWish } from '../../contract/coverage.ts'
import { api } from '../content-api.ts'
import { sentences, words } from './coverage-words.ts'

type Props = { readonly wish: CoverageWish; readonly names: readonly string[]; readonly onClose: () => void }

/** Makes a segment of who saw none, and opens it. */
export function SegmentDialog({ wish, names, onClose }: Props) {
  const { t } = useWords()
  const go = useGo()
  const [name, setName] = useState(t(sentences.unseenOf, names.join('・')).slice(0, 200))
  const make = useAct(api.makeSegment, {
    quiet: true,
    done: words.segmentMade,
    onDone: ({ segmentId }) => go(`/segments/${segmentId}`),
  })
  const problems = problemsIn(make.error, ['name'])
  return (
    <Dialog open onClose={onClose} title={t(words.makeSegment)}>
      <Form
        problem={problems.overall}
        act={t(words.makeSegment)}
        isPending={make.isPending}
        onSubmit={() => make.mutate({ ...wish, name })}
        onCancel={onClose}
      >
        <TextInput
          label={t(words.segmentName)}
          description={t(words.segmentHint)}
          value={name}
          maxLength={200}
          error={problems.at.get('name')}
          onChange={(event) => setName(event.currentTarget.value)}
          required
        />
      </Form>
    </Dialog>
  )
}
