import { Autocomplete, MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { type PersonRole, PreferredChannel } from '../contract.ts'
import { addressed } from '../naming/person-name.ts'
import { fieldNames, personRoleNames, preferredChannelNames } from '../words.ts'
import { api, type ShownPerson } from './people-api.ts'
import { words } from './words.ts'

const texts = [
  'familyName',
  'givenName',
  'familyKana',
  'givenKana',
  'name',
  'nameKana',
  'honorific',
  'department',
  'title',
  'email',
  'phone',
  'lineId',
  'locale',
  'zone',
  'leftOn',
] as const
type TextField = (typeof texts)[number]
const zones = Intl.supportedValuesOf('timeZone')
type Draft = Record<TextField, string> & {
  readonly roles: PersonRole[]
  readonly preferredChannel: PreferredChannel | null
}
const roles = Object.keys(personRoleNames) as PersonRole[]

type PersonDialogProps = { readonly customerId: string; readonly person?: ShownPerson; readonly onClose: () => void }

/** Adds a person, or changes what was touched on one and nothing else. */
export function PersonDialog({ customerId, person, onClose }: PersonDialogProps) {
  const { t, locale } = useWords()
  const start = draftOf(person)
  const form = useKeptDraft({
    place: person === undefined ? `person.new.${customerId}` : `person.${person.id}`,
    start,
    etag: person?.etag,
    reads: readsLike(start, {
      choices: { roles, preferredChannel: PreferredChannel.options },
      nullable: ['preferredChannel'],
    }),
  })
  const { draft } = form
  const over = () => {
    form.startAnew()
    onClose()
  }
  const create = useAct(api.create, { done: words.added, quiet: true, onDone: over })
  const change = useSave(api.change, { etag: () => form.etag, done: words.saved, quiet: true, onDone: over })
  const { error, isPending } = person ? change : create
  const problems = problemsIn(error, texts)
  const set = (part: Partial<Draft>) => form.setDraft((present) => ({ ...present, ...part }))
  const submit = () => {
    const { opened } = form
    const chosen = ({ roles, preferredChannel }: Draft) => ({ roles, preferredChannel })
    const wish = { ...changedIn(draft, opened), ...changedOf(chosen(draft), chosen(opened)) }
    if (person) change.mutate({ id: person.id, ...wish })
    else create.mutate({ customerId, ...wish })
  }
  return (
    <Dialog open onClose={onClose} title={person ? addressed(person, locale) || person.email : t(words.add)} wide>
      <Form
        problem={problems.overall}
        act={t(person ? words.save : words.add)}
        isPending={isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <DraftNote of={form} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {texts.map((field) =>
            field === 'zone' ? (
              <Autocomplete
                key={field}
                label={t(fieldNames.zone)}
                placeholder="Asia/Tokyo"
                data={zones}
                limit={30}
                value={draft.zone}
                error={problems.at.get('zone')}
                onChange={(zone) => set({ zone })}
              />
            ) : (
              <TextInput
                key={field}
                label={t(fieldNames[field])}
                type={field === 'leftOn' ? 'date' : field === 'email' ? 'email' : 'text'}
                {...(field === 'honorific' && { placeholder: locale === 'ja' ? '様' : '-san' })}
                value={draft[field]}
                error={problems.at.get(field)}
                onChange={(event) => set({ [field]: event.currentTarget.value })}
              />
            ),
          )}
          <Select
            label={t(fieldNames.preferredChannel)}
            clearable
            data={PreferredChannel.options.map((one) => ({ value: one, label: t(preferredChannelNames[one]) }))}
            value={draft.preferredChannel}
            onChange={(next) => set({ preferredChannel: PreferredChannel.options.find((one) => one === next) ?? null })}
          />
          <MultiSelect
            label={t(fieldNames.roles)}
            data={roles.map((role) => ({ value: role, label: t(personRoleNames[role]) }))}
            value={draft.roles}
            onChange={(held) => set({ roles: held })}
          />
        </SimpleGrid>
      </Form>
    </Dialog>
  )
}

function draftOf(person?: ShownPerson): Draft {
  const said = Object.fromEntries(texts.map((field) => [field, person?.[field] ?? ''])) as Record<TextField, string>
  return { ...said, roles: person?.roles ?? [], preferredChannel: person?.preferredChannel ?? null }
}

function changedIn(draft: Record<TextField, string>, before: Record<TextField, string>) {
  const { name, ...rest }: Partial<Record<TextField, string | null>> = Object.fromEntries(
    texts
      .filter((field) => draft[field] !== before[field])
      .map((field) => [field, draft[field] === '' ? null : draft[field]]),
  )
  return { ...rest, ...(name === undefined ? {} : { name: name ?? '' }) }
}
