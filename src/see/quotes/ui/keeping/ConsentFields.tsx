import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { methods, namings, reaches } from '../../contract.ts'
import { methodNames, namingNames, reachNames } from '../../words.ts'
import { words } from '../words.ts'
import type { ConsentDraft } from './consent-draft.ts'

type ConsentFieldsProps = {
  readonly draft: ConsentDraft
  readonly set: (part: Partial<ConsentDraft>) => void
  readonly problems: ReadonlyMap<string, string>
  /** Before the names of the fields in what is refused. */
  readonly at?: string
}

/** What somebody allowed: how far, under which name, and what proves it. */
export function ConsentFields({ draft, set, problems, at = '' }: ConsentFieldsProps) {
  const { t } = useWords()
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
      <Select
        label={t(words.reach)}
        data={reaches.map((value) => ({ value, label: t(reachNames[value]) }))}
        value={draft.reach}
        error={problems.get(`${at}reach`)}
        allowDeselect={false}
        onChange={(reach) => reach && set({ reach })}
      />
      <Select
        label={t(words.naming)}
        data={namings.map((value) => ({ value, label: t(namingNames[value]) }))}
        value={draft.naming}
        error={problems.get(`${at}naming`)}
        allowDeselect={false}
        onChange={(naming) => naming && set({ naming })}
      />
      <Select
        label={t(words.method)}
        data={methods.map((value) => ({ value, label: t(methodNames[value]) }))}
        value={draft.method}
        error={problems.get(`${at}method`)}
        allowDeselect={false}
        onChange={(method) => method && set({ method })}
      />
      <TextInput
        label={t(words.evidence)}
        placeholder={t(words.evidenceHint)}
        required
        value={draft.evidence}
        error={problems.get(`${at}evidence`)}
        onChange={({ currentTarget: { value } }) => set({ evidence: value })}
      />
      <TextInput
        type="date"
        label={t(words.on)}
        description={t(words.onHint)}
        value={draft.on}
        error={problems.get(`${at}on`)}
        onChange={({ currentTarget: { value } }) => set({ on: value })}
      />
      <TextInput
        type="date"
        label={t(words.expiresOn)}
        description={t(words.expiresHint)}
        value={draft.expiresOn}
        error={problems.get(`${at}expiresOn`)}
        onChange={({ currentTarget: { value } }) => set({ expiresOn: value })}
      />
    </SimpleGrid>
  )
}
