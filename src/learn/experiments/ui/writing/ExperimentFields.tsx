import { NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { comparisons } from '../../contract/experiment.ts'
import { comparisonNames } from '../../words.ts'
import { words } from '../words.ts'
import type { ExperimentDraft } from './experiment-draft.ts'

type ExperimentFieldsProps = {
  readonly draft: ExperimentDraft
  readonly problems: ReadonlyMap<string, string>
  readonly set: (part: Partial<ExperimentDraft>) => void
}

export function ExperimentFields({ draft, problems, set }: ExperimentFieldsProps) {
  const { t } = useWords()
  const line = (field: 'name' | 'controlName' | 'variantName' | 'splitControl' | 'splitVariant', hint?: string) => ({
    label: t(words[field]),
    value: draft[field],
    error: problems.get(field),
    ...(hint !== undefined && { description: hint }),
    maxLength: 120,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [field]: value }),
  })
  const day = (field: 'startsOn' | 'endsOn') => ({
    type: 'date',
    label: t(words[field]),
    value: draft[field],
    error: problems.get(field),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [field]: value }),
  })
  return (
    <Stack gap="sm">
      <TextInput {...line('name')} data-autofocus required />
      <Textarea
        label={t(words.question)}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.question}
        error={problems.get('question')}
        onChange={({ currentTarget: { value } }) => set({ question: value })}
      />
      <NativeSelect
        label={t(words.comparison)}
        value={draft.comparison}
        data={comparisons.map((value) => ({ value, label: t(comparisonNames[value]) }))}
        onChange={({ currentTarget: { value } }) =>
          set({ comparison: comparisons.find((one) => one === value) ?? draft.comparison })
        }
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {draft.comparison === 'none' ? null : <TextInput {...line('controlName', t(words.controlHint))} />}
        <TextInput {...line('variantName')} inputWrapperOrder={['label', 'description', 'error', 'input']} />
        {draft.comparison === 'none' ? null : (
          <>
            <TextInput {...line('splitControl', t(words.splitHint))} inputMode="numeric" />
            <TextInput {...line('splitVariant')} inputMode="numeric" />
          </>
        )}
        <TextInput {...day('startsOn')} />
        <TextInput {...day('endsOn')} />
      </SimpleGrid>
    </Stack>
  )
}
