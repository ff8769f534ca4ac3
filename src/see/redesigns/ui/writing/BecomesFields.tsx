import { NativeSelect, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useAsk } from '#web/asking/api.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { figures } from '../../../kpis/ui/kpis-api.ts'
import { aspectNames, layerNames, layerQuestions } from '../../../kpis/words.ts'
import { words } from '../words.ts'
import type { LineDraft } from './line-draft.ts'

type BecomesFieldsProps = {
  readonly draft: LineDraft
  readonly set: (part: Partial<LineDraft>) => void
  readonly fault: (field: string) => string | undefined
}
const layers = ['business', 'intermediate', 'health'] as const
const aspects = ['psychological', 'behavioural'] as const

/** What a KPI is from then on: its name, its layer, what measures it, who answers for it. */
export function BecomesFields({ draft, set, fault }: BecomesFieldsProps) {
  const { t, locale } = useWords()
  const { members } = useMembers()
  const known = useAsk(figures.list, {}).data?.rows ?? []
  const write = (field: 'name' | 'touchpoint' | 'principle' | 'aim') => ({
    value: draft[field],
    maxLength: 120,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [field]: value }),
  })
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
      <TextInput label={t(words.newName)} error={fault('becomes.name')} required {...write('name')} />
      <NativeSelect
        label={t(words.fields.layer)}
        description={t(layerQuestions[draft.layer])}
        value={draft.layer}
        data={layers.map((value) => ({ value, label: t(layerNames[value]) }))}
        onChange={({ currentTarget: { value } }) => set({ layer: layers.find((one) => one === value) ?? draft.layer })}
      />
      <Select
        label={t(words.fields.figure)}
        placeholder={t(words.figureNone)}
        data={known.map(({ name, label }) => ({ value: name, label: label[locale] }))}
        value={draft.figure === '' ? null : draft.figure}
        error={fault('becomes.figure')}
        onChange={(figure) => set({ figure: figure ?? '' })}
        searchable
        clearable
      />
      <Select
        label={t(words.fields.accountable)}
        placeholder={t(words.nobody)}
        data={members.filter(({ present }) => present).map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.accountableId === '' ? null : draft.accountableId}
        error={fault('becomes.accountableId')}
        onChange={(id) => set({ accountableId: id ?? '' })}
        searchable
        clearable
      />
      {draft.layer === 'intermediate' ? (
        <>
          <TextInput label={t(words.fields.touchpoint)} {...write('touchpoint')} />
          <NativeSelect
            label={t(words.fields.aspect)}
            value={draft.aspect}
            data={[
              { value: '', label: t(words.undecided) },
              ...aspects.map((value) => ({ value, label: t(aspectNames[value]) })),
            ]}
            onChange={({ currentTarget: { value } }) => set({ aspect: aspects.find((one) => one === value) ?? '' })}
          />
        </>
      ) : null}
      <TextInput label={t(words.fields.principle)} {...write('principle')} />
      <TextInput label={t(words.aim)} description={t(words.aimHint)} {...write('aim')} />
    </SimpleGrid>
  )
}
