import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords } from '#web/wording/say.ts'
import { api } from '../content-api.ts'
import { words } from '../words.ts'

/** After how many days a piece is stale. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const settings = useAsk(api.contentSettings, {})
  return (
    <Dialog open onClose={onClose} title={t(words.settings)}>
      <Answer of={settings} rows={1}>
        {({ staleAfterDays }) => <SettingsForm days={staleAfterDays} onClose={onClose} />}
      </Answer>
    </Dialog>
  )
}

function SettingsForm({ days: opened, onClose }: { readonly days: number; readonly onClose: () => void }) {
  const { t } = useWords()
  const [days, setDays] = useState<number | string>(opened)
  const set = useAct(api.setContent, { quiet: true, done: words.saved, onDone: onClose })
  const problems = problemsIn(set.error, ['staleAfterDays'])
  return (
    <Form
      problem={problems.overall}
      act={t(words.save)}
      isPending={set.isPending}
      onSubmit={() => set.mutate({ staleAfterDays: Number(days) })}
      onCancel={onClose}
    >
      <NumberInput
        label={t(words.staleAfter)}
        description={t(words.settingsHint)}
        value={days}
        min={1}
        max={3650}
        error={problems.at.get('staleAfterDays')}
        onChange={setDays}
      />
    </Form>
  )
}
