import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { prefectures } from '../../addresses/words.ts'
import { type Kind, mostLeadDays, type Stage } from '../contract.ts'
import { fieldNames, kindNames, roleNames, stageNames } from '../words.ts'
import { api, type ShownCustomer } from './customers-api.ts'
import { words } from './words.ts'

export type CustomerFormProps = {
  readonly customer?: ShownCustomer
  readonly onDone: (customer: ShownCustomer) => void
  readonly onCancel?: () => void
}

const texts = [
  'name',
  'industry',
  'country',
  'domain',
  'corporateNumber',
  'postalCode',
  'municipalityCode',
  'address',
  'sinceOn',
  'leftOn',
] as const
type TextField = (typeof texts)[number]
type Draft = Record<TextField, string> & { kind: Kind; stage: Stage; prefecture: string | null; leadDays: string }
const fields = [...texts, 'prefecture', 'approvalLeadDays'] as const

/** Adds a customer, or changes what was touched on one and nothing else. */
export function CustomerForm({ customer, onDone, onCancel }: CustomerFormProps) {
  const { t } = useWords()
  const { members } = useMembers()
  const [before] = useState<Draft>(() => draftOf(customer))
  const [draft, setDraft] = useState(before)
  const [ownerId, setOwnerId] = useState<string | null>(null)
  const create = useAct(api.create, { done: words.added, quiet: true, onDone })
  const change = useSave(api.change, { etag: customer?.etag, done: words.saved, quiet: true, onDone })
  const { error, isPending } = customer ? change : create
  const problems = problemsIn(error, fields)
  const set = (part: Partial<Draft>) => setDraft((present) => ({ ...present, ...part }))
  const submit = () => {
    if (customer) change.mutate({ id: customer.id, ...changedIn(draft, before) })
    else create.mutate({ ...changedIn(draft, draftOf()), name: draft.name, ...(ownerId && { ownerId }) })
  }
  return (
    <Form
      problem={problems.overall}
      act={t(customer ? words.save : words.add)}
      isPending={isPending}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {texts.map((field) => (
          <TextInput
            key={field}
            label={t(fieldNames[field])}
            type={field === 'sinceOn' || field === 'leftOn' ? 'date' : 'text'}
            required={field === 'name'}
            data-autofocus={field === 'name' || undefined}
            value={draft[field]}
            error={problems.at.get(field)}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
        <Select
          label={t(fieldNames.prefecture)}
          data={prefectures.map(({ code, name }) => ({ value: code, label: t(name) }))}
          value={draft.prefecture}
          error={problems.at.get('prefecture')}
          onChange={(prefecture) => set({ prefecture })}
          searchable
          clearable
        />
        <TextInput
          label={t(fieldNames.approvalLeadDays)}
          type="number"
          min={0}
          max={mostLeadDays}
          value={draft.leadDays}
          error={problems.at.get('approvalLeadDays')}
          onChange={(event) => set({ leadDays: event.currentTarget.value })}
        />
        <Select
          label={t(fieldNames.kind)}
          data={choicesOf(kindNames, t)}
          value={draft.kind}
          onChange={(kind) => kind && set({ kind })}
          allowDeselect={false}
        />
        <Select
          label={t(fieldNames.stage)}
          data={choicesOf(stageNames, t)}
          value={draft.stage}
          onChange={(stage) => stage && set({ stage })}
          allowDeselect={false}
        />
        {customer ? null : (
          <Select
            label={t(roleNames.owner)}
            data={members.filter(({ present }) => present).map(({ id, name }) => ({ value: id, label: name }))}
            value={ownerId}
            onChange={setOwnerId}
            clearable
            searchable
          />
        )}
      </SimpleGrid>
    </Form>
  )
}

function choicesOf<Value extends string>(
  names: Readonly<Record<Value, { en: string; ja: string }>>,
  t: ReturnType<typeof useWords>['t'],
) {
  const values = Object.keys(names) as Value[]
  return values.map((value) => ({ value, label: t(names[value]) }))
}

function draftOf(customer?: ShownCustomer): Draft {
  const text = Object.fromEntries(texts.map((field) => [field, customer?.[field] ?? ''])) as Record<TextField, string>
  const leadDays = customer?.approvalLeadDays ?? null
  return {
    ...text,
    prefecture: customer?.prefecture ?? null,
    leadDays: leadDays === null ? '' : String(leadDays),
    kind: customer?.kind ?? 'company',
    stage: customer?.stage ?? 'active',
  }
}

function changedIn(draft: Draft, before: Draft) {
  const changed = texts.filter((field) => draft[field] !== before[field])
  const text: Partial<Record<TextField, string | null>> = Object.fromEntries(
    changed.map((field) => [field, draft[field] === '' ? null : draft[field]]),
  )
  const { name, ...rest } = text
  return {
    ...rest,
    ...(name ? { name } : {}),
    ...(draft.prefecture === before.prefecture ? {} : { prefecture: draft.prefecture }),
    ...(draft.leadDays === before.leadDays
      ? {}
      : { approvalLeadDays: draft.leadDays === '' ? null : Number(draft.leadDays) }),
    ...(draft.kind === before.kind ? {} : { kind: draft.kind }),
    ...(draft.stage === before.stage ? {} : { stage: draft.stage }),
  }
}
