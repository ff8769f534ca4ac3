import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { fieldNames } from '../../words.ts'
import { peopleApi } from '../requests-api.ts'
import { words } from '../words.ts'
import { CustomerField } from './CustomerField.tsx'
import { HeardInField } from './HeardInField.tsx'
import type { VoiceDraft } from './voice-draft.ts'

type VoiceFieldsProps = {
  readonly draft: VoiceDraft
  readonly set: (part: Partial<VoiceDraft>) => void
  readonly problems: ReadonlyMap<string, string>
  /** Of whom it is, where the page says so already. */
  readonly isSettled?: boolean
  /** Before the names of the fields in what is refused. */
  readonly at?: string
}

/** Who asks, when, in whose words, and where it was heard. */
export function VoiceFields({ draft, set, problems, isSettled = false, at = '' }: VoiceFieldsProps) {
  const { t } = useWords()
  const { customerId, personId, saidOn, said, heardIn } = draft
  const people = useAsk(peopleApi.list, { customerId: customerId ?? '', limit: 200 }, { enabled: customerId !== null })
  const problem = (field: string) => problems.get(`${at}${field}`)
  const data = (customerId === null ? [] : (people.data?.rows ?? []))
    .filter(({ erasedAt }) => erasedAt === null)
    .map(({ id, name, email }) => ({ value: id, label: name || email || id }))
  return (
    <>
      {isSettled ? null : (
        <CustomerField
          value={customerId}
          error={problem('customerId')}
          onChange={(id) => set({ customerId: id, personId: '', heardIn: '' })}
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
        <Select
          label={t(words.person)}
          data={[{ value: '', label: t(words.anyPerson) }, ...data]}
          value={personId}
          error={problem('personId')}
          disabled={customerId === null}
          searchable
          allowDeselect={false}
          onChange={(value) => set({ personId: value ?? '' })}
        />
        <TextInput
          type="date"
          label={t(fieldNames.saidOn)}
          value={saidOn}
          error={problem('saidOn')}
          onChange={(event) => set({ saidOn: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Textarea
        mt="sm"
        label={t(fieldNames.words)}
        autosize
        minRows={2}
        maxRows={8}
        value={said}
        onChange={(event) => set({ said: event.currentTarget.value })}
      />
      {customerId === null ? null : (
        <HeardInField
          customerId={customerId}
          value={heardIn}
          error={problem('heardIn')}
          onChange={(value) => set({ heardIn: value })}
        />
      )}
    </>
  )
}
