import { Checkbox, Group, NumberInput, Select } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { limits } from '../../contract/limits.ts'
import type { Draw } from '../../contract.ts'
import { words } from '../words.ts'
import type { AskingDraft } from './asking-draft.ts'

type HowFieldsProps = {
  readonly draft: AskingDraft
  readonly problem: string | undefined
  readonly onChange: (draft: AskingDraft) => void
}

/** How many, with or without a name, how often reminded, until when. */
export function HowFields({ draft, problem, onChange }: HowFieldsProps) {
  const { t } = useWords()
  const kinds = { all: words.drawAll, count: words.drawCount, percent: words.drawPercent } as const
  const days = (key: 'remindDays' | 'openDays' | 'sameDays', least: number, most: number, hint?: string) => (
    <NumberInput
      label={t(words[key])}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      w={220}
      min={least}
      max={most}
      allowDecimal={false}
      value={draft[key]}
      onChange={(value) => onChange({ ...draft, [key]: value })}
      required
    />
  )
  return (
    <>
      <Group mt="sm" align="flex-start" gap="md">
        <Select
          label={t(words.draw)}
          description={draft.draw === 'all' ? undefined : t(words.drawHint)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={(Object.keys(kinds) as Draw['kind'][]).map((value) => ({ value, label: t(kinds[value]) }))}
          value={draft.draw}
          allowDeselect={false}
          onChange={(kind) => onChange({ ...draft, draw: (kind ?? 'all') as Draw['kind'], size: '' })}
        />
        {draft.draw === 'all' ? null : (
          <NumberInput
            label={t(draft.draw === 'count' ? words.size : words.percent)}
            w={140}
            min={1}
            max={draft.draw === 'percent' ? 100 : 1_000_000}
            allowDecimal={false}
            error={problem}
            value={draft.size}
            onChange={(size) => onChange({ ...draft, size })}
            required
          />
        )}
      </Group>
      <Checkbox
        mt="md"
        label={t(words.anonymous)}
        description={t(words.anonymousHint)}
        checked={draft.isAnonymous}
        onChange={(event) => onChange({ ...draft, isAnonymous: event.currentTarget.checked })}
      />
      <Group mt="md" align="flex-start" gap="md">
        <NumberInput
          label={t(words.reminders)}
          description={t(words.remindersHint)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          w={220}
          min={0}
          max={limits.reminders}
          allowDecimal={false}
          value={draft.most}
          onChange={(most) => onChange({ ...draft, most })}
          required
        />
        {draft.most === 0 ? null : days('remindDays', 1, 60)}
        {days('openDays', 1, 180)}
        {days('sameDays', 0, 732, t(words.sameDaysHint))}
      </Group>
    </>
  )
}
