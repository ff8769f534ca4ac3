import { Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { problemsIn } from '#web/asking/refusal.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { SurveyField, WhomFields } from '../../../askings/ui/form/AskingForm.tsx'
import { words } from '../words.ts'
import { type StandingDraft, wishOf } from './standing-draft.ts'
import { TriggerFields } from './TriggerFields.tsx'

type StandingFormProps = {
  readonly start: StandingDraft
  /** What is asked stays what it was begun with. */
  readonly isNew: boolean
  /** Since when it runs stays. */
  readonly wasStarted: boolean
  readonly error: Error | null
  readonly isPending: boolean
  readonly onSubmit: (wish: NonNullable<ReturnType<typeof wishOf>>, draft: StandingDraft) => void
  readonly onCancel: () => void
}

const fields = ['name', 'questionnaireId', 'trigger', 'audience', 'audience.segmentId', 'sameDays', 'untilOn'] as const

/** Which survey goes when to whom, how each time, and from when until when. */
export function StandingForm({ start, isNew, wasStarted, error, isPending, onSubmit, onCancel }: StandingFormProps) {
  const { t } = useWords()
  const [draft, setDraft] = useState(start)
  const problems = problemsIn(error, [...fields])
  const set = (part: Partial<StandingDraft>) => setDraft((present) => ({ ...present, ...part }))
  const submit = () => {
    const wish = wishOf(draft)
    if (wish !== null) onSubmit(wish, draft)
  }
  return (
    <Card>
      <Form problem={problems.overall} act={t(words.keep)} isPending={isPending} onSubmit={submit} onCancel={onCancel}>
        <TextInput
          label={t(words.name)}
          value={draft.name}
          maxLength={180}
          error={problems.at.get('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
          required
        />
        {isNew ? (
          <SurveyField
            value={draft.questionnaireId}
            problem={problems.at.get('questionnaireId')}
            onChange={(questionnaireId) => set({ questionnaireId })}
          />
        ) : null}
        <TriggerFields draft={draft} problem={problems.at.get('trigger')} set={set} />
        {draft.whom === null ? null : (
          <WhomFields
            draft={draft}
            problem={problems.at.get('audience.segmentId') ?? problems.at.get('audience')}
            onChange={setDraft}
          />
        )}
        <HowFields draft={draft} problem={problems.at.get('sameDays')} set={set} />
        <Group mt="md" align="flex-start" gap="md">
          {wasStarted ? null : (
            <TextInput
              type="date"
              label={t(words.fromOn)}
              description={t(words.fromHint)}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={draft.fromOn}
              onChange={(event) => set({ fromOn: event.currentTarget.value })}
            />
          )}
          <TextInput
            type="date"
            label={t(words.untilOn)}
            description={t(words.untilHint)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={draft.untilOn}
            error={problems.at.get('untilOn')}
            onChange={(event) => set({ untilOn: event.currentTarget.value })}
          />
          <Select
            label={t(words.newVersion)}
            data={[
              { value: 'goOn', label: t(words.goOn) },
              { value: 'pause', label: t(words.pauseThen) },
            ]}
            value={draft.onNewVersion}
            allowDeselect={false}
            onChange={(value) => set({ onNewVersion: value === 'pause' ? 'pause' : 'goOn' })}
          />
        </Group>
      </Form>
    </Card>
  )
}

type HowFieldsProps = {
  readonly draft: StandingDraft
  readonly problem: string | undefined
  readonly set: (part: Partial<StandingDraft>) => void
}

function HowFields({ draft, problem, set }: HowFieldsProps) {
  const { t } = useWords()
  const number = (
    key: 'sameDays' | 'graceDays' | 'most' | 'remindDays' | 'openDays',
    label: string,
    [min, max]: readonly [number, number],
    more: { hint?: string; error?: string | undefined } = {},
  ) => (
    <NumberInput
      label={label}
      description={more.hint}
      error={more.error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      w={220}
      min={min}
      max={max}
      allowDecimal={false}
      value={draft[key]}
      onChange={(value) => set({ [key]: value })}
      required
    />
  )
  return (
    <Group mt="md" align="flex-start" gap="md">
      {number('sameDays', t(words.sameDays), [0, 732], { error: problem })}
      {number('graceDays', t(words.grace), [0, 14], { hint: t(words.graceHint) })}
      {number('most', t(words.reminders), [0, 3])}
      {draft.most === 0 ? null : number('remindDays', t(words.remindDays), [1, 60])}
      {number('openDays', t(words.openDays), [1, 180])}
    </Group>
  )
}
