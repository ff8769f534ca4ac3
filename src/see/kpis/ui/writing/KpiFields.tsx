import { MultiSelect, NativeSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { aspects, layers } from '../../contract/kpi.ts'
import { aspectNames, layerNames, layerQuestions } from '../../words.ts'
import type { figures } from '../kpis-api.ts'
import { words } from '../words.ts'
import type { KpiDraft } from './kpi-draft.ts'

type KpiFieldsProps = {
  readonly draft: KpiDraft
  readonly figures: Awaited<ReturnType<typeof figures.list>>['rows']
  readonly problems: ReadonlyMap<string, string>
  readonly set: (part: Partial<KpiDraft>) => void
}

export function KpiFields({ draft, figures: known, problems, set }: KpiFieldsProps) {
  const { t, locale } = useWords()
  const { members } = useMembers()
  // Who left is chosen no more, and stays where they stand until somebody takes them out.
  const present = members.filter((one) => one.present).map(({ id, name }) => ({ value: id, label: name }))
  const named = new Set([...draft.contributorIds, draft.accountableId].filter((id) => id !== ''))
  const left = [...named].filter((id) => !present.some(({ value }) => value === id))
  const people = [...present, ...left.map((id) => ({ value: id, label: t(words.left) }))]
  const figure = known.find(({ name }) => name === draft.figure)
  const chooseFigure = (name: string | null) => {
    const chosen = known.find((one) => one.name === name)
    set({
      figure: name ?? '',
      ...(chosen && { better: chosen.better }),
      ...(chosen && draft.name === '' && { name: chosen.label[locale] }),
    })
  }
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t(words.layer)}
        description={t(layerQuestions[draft.layer])}
        value={draft.layer}
        data={layers.map((value) => ({ value, label: t(layerNames[value]) }))}
        onChange={({ currentTarget: { value } }) => set({ layer: layers.find((one) => one === value) ?? draft.layer })}
      />
      <Select
        label={t(words.figure)}
        description={figure?.meaning[locale]}
        placeholder={t(words.figureNone)}
        data={known.map(({ name, label }) => ({ value: name, label: label[locale] }))}
        value={draft.figure === '' ? null : draft.figure}
        error={problems.get('figure')}
        onChange={chooseFigure}
        searchable
        clearable
      />
      <TextInput
        label={t(words.name)}
        value={draft.name}
        maxLength={120}
        error={problems.get('name')}
        onChange={({ currentTarget: { value } }) => set({ name: value })}
        data-autofocus
        required
      />
      <NativeSelect
        label={t(words.better)}
        value={draft.better}
        data={(['higher', 'lower', 'neither'] as const).map((value) => ({ value, label: t(words.betterAs[value]) }))}
        onChange={({ currentTarget: { value } }) => set({ better: value as KpiDraft['better'] })}
      />
      <Select
        label={t(words.accountable)}
        placeholder={t(words.nobodyYet)}
        data={people}
        value={draft.accountableId === '' ? null : draft.accountableId}
        error={problems.get('accountableId')}
        onChange={(id) => set({ accountableId: id ?? '' })}
        searchable
        clearable
      />
      <MultiSelect
        label={t(words.contributors)}
        data={people}
        value={[...draft.contributorIds]}
        error={problems.get('contributorIds')}
        onChange={(contributorIds) => set({ contributorIds })}
        searchable
      />
      {draft.layer === 'intermediate' ? <TouchpointFields draft={draft} problems={problems} set={set} /> : null}
      <TextInput
        label={t(words.principle)}
        value={draft.principle}
        maxLength={120}
        error={problems.get('principle')}
        onChange={({ currentTarget: { value } }) => set({ principle: value })}
      />
      <Textarea
        label={t(words.note)}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.note}
        error={problems.get('note')}
        onChange={({ currentTarget: { value } }) => set({ note: value })}
      />
    </Stack>
  )
}

function TouchpointFields({ draft, problems, set }: Pick<KpiFieldsProps, 'draft' | 'problems' | 'set'>) {
  const { t } = useWords()
  return (
    <>
      <TextInput
        label={t(words.touchpoint)}
        description={t(words.touchpointHint)}
        value={draft.touchpoint}
        maxLength={120}
        error={problems.get('touchpoint')}
        onChange={({ currentTarget: { value } }) => set({ touchpoint: value })}
      />
      <NativeSelect
        label={t(words.aspect)}
        value={draft.aspect}
        data={[
          { value: '', label: t(words.undecided) },
          ...aspects.map((value) => ({ value, label: t(aspectNames[value]) })),
        ]}
        onChange={({ currentTarget: { value } }) => set({ aspect: aspects.find((one) => one === value) ?? '' })}
      />
    </>
  )
}
