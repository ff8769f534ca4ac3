import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { fieldNames } from '../../words.ts'
import { CustomerField } from './CustomerField.tsx'
import { HeardInField } from './HeardInField.tsx'
import { PersonField } from './PersonField.tsx'
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
  const problem = (field: string) => problems.get(`${at}${field}`)
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
        <PersonField
          key={customerId}
          customerId={customerId}
          value={personId}
          error={problem('personId')}
          onChange={(id) => set({ personId: id })}
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
