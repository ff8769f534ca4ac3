import { NumberInput, Select, SimpleGrid } from '@mantine/core'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { DoingField } from '../../../../see/health/ui/designer/fields/DoingField.tsx'
import { KindField } from '../../../plays/ui/rules/KindField.tsx'
import { words } from '../words.ts'
import type { RuleDraft } from './rule-draft.ts'

type OpenedFieldsProps = { readonly draft: RuleDraft; readonly set: (part: Partial<RuleDraft>) => void }

/** What the play is that an answer opens: of which kind, until when, and who does it. */
export function OpenedFields({ draft, set }: OpenedFieldsProps) {
  const { t } = useWords()
  const { members } = useMembers()
  const present = members
    .filter(({ id, present }) => present || id === draft.owner || id === draft.fallback)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={8} mt={8}>
      <KindField kind={draft.kind} onChange={(kind) => set({ kind })} />
      <DoingField value={draft.doing} onChange={(doing) => set({ doing })} />
      <NumberInput
        label={t(words.dueInDays)}
        value={draft.due}
        onChange={(value) => set({ due: Number(value) || 0 })}
        min={0}
        max={60}
        allowDecimal={false}
      />
      <NumberInput
        label={t(words.withinDays)}
        description={t(words.withinHint)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.within}
        onChange={(value) => set({ within: Number(value) || 1 })}
        min={1}
        max={90}
        allowDecimal={false}
      />
      <Select
        label={t(words.owner)}
        allowDeselect={false}
        value={draft.owner}
        onChange={(value) => set({ owner: value ?? '' })}
        data={[{ value: '', label: t(words.ofCustomer) }, ...present]}
      />
      <Select
        label={t(words.fallback)}
        allowDeselect={false}
        disabled={draft.owner !== ''}
        value={draft.fallback}
        onChange={(value) => set({ fallback: value ?? '' })}
        data={[{ value: '', label: t(words.nobody) }, ...present]}
      />
    </SimpleGrid>
  )
}
