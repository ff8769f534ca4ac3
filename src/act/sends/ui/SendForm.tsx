import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAsk, useAskPages } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { type PersonRole, personRoles } from '../../../gather/people/contract.ts'
import { personRoleNames } from '../../../gather/people/words.ts'
import { classNames } from '../../messages/words.ts'
import { messagesApi, segmentsApi } from './sends-api.ts'
import { words } from './words.ts'

export type SendDraft = {
  readonly name: string
  readonly messageId: string
  /** `null` where it is to others than a segment, which stays as it is. */
  readonly segmentId: string | null
  readonly roles: readonly PersonRole[]
}

type SendFormProps = {
  readonly start: SendDraft
  readonly error: Error | null
  readonly isPending: boolean
  readonly onSubmit: (draft: SendDraft) => void
  readonly onCancel: () => void
}

/** What goes to whom. */
export function SendForm({ start, error, isPending, onSubmit, onCancel }: SendFormProps) {
  const { t, locale } = useWords()
  const [draft, setDraft] = useState(start)
  const messages = useAskPages(messagesApi.list, { limit: 200 })
  const segments = useAsk(segmentsApi.list, {})
  const problems = problemsIn(error, ['name', 'messageId', 'audience'])
  const subjectOf = ({ said, template, class: kind }: (typeof messages.rows)[number]) =>
    `${(said[locale] ?? said.ja ?? said.en)?.subject ?? template?.name ?? ''} · ${t(classNames[kind])}`
  return (
    <Card>
      <Form
        problem={problems.overall}
        act={t(words.keep)}
        isPending={isPending}
        onSubmit={() => onSubmit(draft)}
        onCancel={onCancel}
      >
        <TextInput
          label={t(words.name)}
          description={t(words.nameHint)}
          value={draft.name}
          maxLength={200}
          error={problems.at.get('name')}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          required
        />
        <Select
          mt="sm"
          label={t(words.message)}
          description={t(words.messageHint)}
          data={messages.rows.map((one) => ({ value: one.id, label: subjectOf(one) }))}
          nothingFoundMessage={t(words.noMessages)}
          value={draft.messageId || null}
          error={problems.at.get('messageId')}
          onChange={(messageId) => setDraft({ ...draft, messageId: messageId ?? '' })}
          searchable
          required
        />
        {draft.segmentId === null ? null : (
          <>
            <Select
              mt="sm"
              label={t(words.segment)}
              data={(segments.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={draft.segmentId || null}
              error={problems.at.get('audience')}
              onChange={(segmentId) => setDraft({ ...draft, segmentId: segmentId ?? '' })}
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
              onChange={(roles) => setDraft({ ...draft, roles: personRoles.filter((one) => roles.includes(one)) })}
            />
          </>
        )}
      </Form>
    </Card>
  )
}

/** What is asked of the server: to others than a segment it stays as it is. */
export function wishOf({ name, messageId, segmentId, roles }: SendDraft) {
  const audience = segmentId === null ? {} : { audience: { kind: 'segment' as const, segmentId, roles: [...roles] } }
  return { name, messageId, ...audience }
}
