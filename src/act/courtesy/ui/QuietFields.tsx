import { Checkbox, Group, TextInput } from '@mantine/core'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { useWords } from '#web/wording/say.ts'
import type { QuietDraft } from './quiet-draft.ts'
import { words } from './words.ts'

type QuietFieldsProps = {
  readonly draft: QuietDraft
  readonly disabled: boolean
  readonly problem: string | undefined
  readonly onChange: (next: QuietDraft) => void
}

/** From when until when nobody is written to, and on which days. */
export function QuietFields({ draft, disabled, problem, onChange }: QuietFieldsProps) {
  const { t } = useWords()
  return (
    <>
      <FormRow label={t(words.quietHours)} hint={t(words.quietHint)} error={problem}>
        <Group gap={8} wrap="nowrap">
          <TextInput
            type="time"
            aria-label={t(words.from)}
            disabled={disabled}
            value={draft.from}
            onChange={(event) => onChange({ ...draft, from: event.currentTarget.value })}
          />
          <span aria-hidden>{t(words.to)}</span>
          <TextInput
            type="time"
            aria-label={t(words.until)}
            disabled={disabled}
            value={draft.until}
            onChange={(event) => onChange({ ...draft, until: event.currentTarget.value })}
          />
        </Group>
      </FormRow>
      <FormRow label={t(words.whichDays)} hint={t(words.workingHint)}>
        <Checkbox
          label={t(words.onlyWorkingDays)}
          disabled={disabled}
          checked={draft.onlyWorkingDays}
          onChange={(event) => onChange({ ...draft, onlyWorkingDays: event.currentTarget.checked })}
        />
      </FormRow>
    </>
  )
}
