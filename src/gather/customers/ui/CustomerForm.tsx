import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { prefectures } from '../../addresses/words.ts'
import { type Kind, mostLeadDays, type Stage } from '../contract.ts'
import { fieldNames, kindNames, roleNames, stageNames } from '../words.ts'
import { api, type ShownCustomer } from './customers-api.ts'
import { words } from './words.ts'

type CustomerFormProps = {
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

/** Adds a customer; later each field is edited where it stands. */
export function CustomerForm({ onDone, onCancel }: CustomerFormProps) {
  const { t } = useWords()
  const { members } = useMembers()
  const [draft, setDraft] = useState<Draft>(blank)
  const [ownerId, setOwnerId] = useState<string | null>(null)
  const create = useAct(api.create, { done: words.added, quiet: true, onDone })
  const { error, isPending } = create
  const problems = problemsIn(error, fields)
  const set = (part: Partial<Draft>) => setDraft((present) => ({ ...present, ...part }))
  const submit = () => create.mutate({ ...written(draft), name: draft.name, ...(ownerId && { ownerId }) })
  return (
    <Form problem={problems.overall} act={t(words.add)} isPending={isPending} onSubmit={submit} onCancel={onCancel}>
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
        <Select
          label={t(roleNames.owner)}
          data={members.filter(({ present }) => present).map(({ id, name }) => ({ value: id, label: name }))}
          value={ownerId}
          onChange={setOwnerId}
          clearable
          searchable
        />
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

const noText = Object.fromEntries(texts.map((field) => [field, ''])) as Record<TextField, string>
const blank: Draft = { ...noText, prefecture: null, leadDays: '', kind: 'company', stage: 'active' }

/** What was filled in, and nothing else. */
function written({ prefecture, leadDays, kind, stage, ...draft }: Draft) {
  const said = texts.filter((field) => field !== 'name' && draft[field] !== '')
  return {
    ...Object.fromEntries(said.map((field) => [field, draft[field]])),
    ...(prefecture === null ? {} : { prefecture }),
    ...(leadDays === '' ? {} : { approvalLeadDays: Number(leadDays) }),
    kind,
    stage,
  }
}
