import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAsk, useAskPages } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { personRoles } from '../../../../gather/people/contract.ts'
import { personRoleNames } from '../../../../gather/people/words.ts'
import { questionnairesApi, segmentsApi } from '../askings-api.ts'
import { words } from '../words.ts'
import { type AskingDraft, everyCustomer, wishOf } from './asking-draft.ts'
import { HowFields } from './HowFields.tsx'

type AskingFormProps = {
  readonly start: AskingDraft
  /** What is asked stays what it was begun with. */
  readonly isNew: boolean
  readonly error: Error | null
  readonly isPending: boolean
  readonly onSubmit: (wish: NonNullable<ReturnType<typeof wishOf>>, draft: AskingDraft) => void
  readonly onCancel: () => void
}

/** Which survey goes to whom, to how many of them, and how often they are reminded. */
export function AskingForm({ start, isNew, error, isPending, onSubmit, onCancel }: AskingFormProps) {
  const { t } = useWords()
  const [draft, setDraft] = useState(start)
  const problems = problemsIn(error, ['name', 'questionnaireId', 'audience', 'audience.segmentId', 'draw'])
  const submit = () => {
    const wish = wishOf(draft)
    if (wish !== null) onSubmit(wish, draft)
  }
  return (
    <Card>
      <Form problem={problems.overall} act={t(words.keep)} isPending={isPending} onSubmit={submit} onCancel={onCancel}>
        <TextInput
          label={t(words.name)}
          description={t(words.nameHint)}
          value={draft.name}
          maxLength={200}
          error={problems.at.get('name')}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          required
        />
        {isNew ? (
          <SurveyField
            value={draft.questionnaireId}
            problem={problems.at.get('questionnaireId')}
            onChange={(questionnaireId) => setDraft({ ...draft, questionnaireId })}
          />
        ) : null}
        {draft.whom === null ? null : (
          <WhomFields
            draft={draft}
            problem={problems.at.get('audience.segmentId') ?? problems.at.get('audience')}
            onChange={setDraft}
          />
        )}
        <HowFields draft={draft} problem={problems.at.get('draw')} onChange={setDraft} />
      </Form>
    </Card>
  )
}

type SurveyFieldProps = {
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (id: string) => void
}

export function SurveyField({ value, problem, onChange }: SurveyFieldProps) {
  const { t } = useWords()
  const surveys = useAskPages(questionnairesApi.list, { limit: 200 })
  const published = surveys.rows.filter(({ publishedNumber }) => publishedNumber !== null)
  return (
    <Select
      mt="sm"
      label={t(words.survey)}
      data={published.map(({ id, name }) => ({ value: id, label: name }))}
      nothingFoundMessage={t(words.noSurveys)}
      value={value || null}
      error={problem}
      onChange={(id) => onChange(id ?? '')}
      searchable
      required
    />
  )
}

type Whom = Pick<AskingDraft, 'whom' | 'roles'>
type WhomFieldsProps<Draft extends Whom> = {
  readonly draft: Draft
  readonly problem: string | undefined
  readonly onChange: (draft: Draft) => void
}

export function WhomFields<Draft extends Whom>({ draft, problem, onChange }: WhomFieldsProps<Draft>) {
  const { t } = useWords()
  const segments = useAsk(segmentsApi.list, {})
  const listed = (segments.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Select
        mt="sm"
        label={t(words.toWhom)}
        data={[{ value: everyCustomer, label: t(words.everyCustomer) }, ...listed]}
        value={draft.whom || null}
        error={problem}
        onChange={(whom) => onChange({ ...draft, whom: whom ?? '' })}
        searchable
        required
      />
      <MultiSelect
        mt="sm"
        label={t(words.roles)}
        description={t(words.rolesHint)}
        placeholder={draft.roles.length === 0 ? t(words.everybody) : ''}
        data={personRoles.map((value) => ({ value, label: t(personRoleNames[value]) }))}
        value={[...draft.roles]}
        onChange={(roles) => onChange({ ...draft, roles: personRoles.filter((one) => roles.includes(one)) })}
      />
    </>
  )
}
