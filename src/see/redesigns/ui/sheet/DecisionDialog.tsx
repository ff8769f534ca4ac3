import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAsk, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownSheet, structure } from '../redesigns-api.ts'
import { sentences, words } from '../words.ts'
import { lineFaults } from './line-faults.ts'

type DecisionDialogProps = {
  readonly sheet: ShownSheet
  readonly what: 'activate' | 'decline'
  readonly onClose: () => void
}

/** Management activates a sheet, or declines it with a reason; of the sheet as it was looked at. */
export function DecisionDialog({ sheet, what, onClose }: DecisionDialogProps) {
  const { t, n } = useWords()
  const [reason, setReason] = useState('')
  const [etag] = useState(sheet.etag)
  const options = { etag: () => etag, quiet: true, onDone: onClose }
  const activate = useSave(api.activate, { ...options, done: words.activated })
  const decline = useSave(api.decline, { ...options, done: words.declined })
  const act = what === 'activate' ? activate : decline
  const problems = problemsIn(act.error, ['reason'])
  const { change, drop, add } = sheet.counts
  const ends = new Set(
    sheet.lines.flatMap((line) => (line.act === 'drop' || line.act === 'change' ? (line.kpiId ?? []) : [])),
  )
  const supposed = (useAsk(structure.structure, {}).data?.hypotheses ?? []).filter(
    ({ fromId, toId }) => ends.has(fromId) || ends.has(toId),
  ).length
  return (
    <Dialog open onClose={onClose} title={t(what === 'activate' ? words.activateTitle : words.declineTitle)}>
      <Form
        problem={lineFaults(problems.at, sheet, t) ?? problems.overall}
        act={t(what === 'activate' ? words.activate : words.decline)}
        isPending={act.isPending}
        onSubmit={() => act.mutate({ id: sheet.id, reason })}
        onCancel={onClose}
      >
        {what === 'decline' || change + drop + add === 0 ? null : (
          <p>{t(sentences.activateText, n.day(sheet.effectiveOn), n.whole(ends.size), n.whole(change + add))}</p>
        )}
        {what === 'decline' || supposed === 0 ? null : <p>{t(sentences.hypotheses, n.whole(supposed))}</p>}
        <Textarea
          label={t(words.reason)}
          autosize
          minRows={2}
          value={reason}
          error={problems.at.get('reason')}
          onChange={({ currentTarget: { value } }) => setReason(value)}
          required={what === 'decline'}
        />
      </Form>
    </Dialog>
  )
}
