import { Button, CloseButton, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { useMay } from '#web/session/session.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import type { Filter } from '../../contract.ts'
import { stageNames } from '../../words.ts'
import { isFiltered } from '../list-address.ts'
import css from '../Portfolio.module.css'
import { api, type ShownAttribute, segmentsApi } from '../portfolio-api.ts'
import { words } from '../words.ts'
import { SaidFilters } from './SaidFilters.tsx'

type FiltersProps = {
  readonly filter: Filter
  readonly attributes: ReadonlyMap<string, ShownAttribute>
  readonly onChange: (filter: Filter) => void
}

export function Filters({ filter, attributes, onChange }: FiltersProps) {
  const { t } = useWords()
  const { members } = useMembers()
  const [mayMembers, maySegments] = [useMay('members.read'), useMay('segments.read')]
  const segments = useAsk(segmentsApi.list, {}, { enabled: maySegments })
  const set = (key: 'text' | keyof typeof choices, value: string | null) => {
    const { [key]: _, ...rest } = filter
    onChange(value ? { ...rest, [key]: value } : rest)
  }
  const find = useDebouncedCallback((text: string) => set('text', text), 250)
  const [typed, setTyped] = useState(filter.text ?? '')
  useEffect(() => {
    if (filter.text === undefined) setTyped('')
  }, [filter.text])
  const type = (text: string) => {
    setTyped(text)
    find(text)
  }
  const people = members
    .filter(({ present, id }) => present || id === filter.ownerId)
    .map(({ id, name }) => ({ value: id, label: name }))
  const choices = {
    ownerId: [{ value: 'nobody', label: t(words.nobody) }, ...people],
    stage: Object.entries(stageNames).map(([value, label]) => ({ value, label: t(label) })),
    segmentId: (segments.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
  }
  const select = (key: keyof typeof choices, label: string, any: string) => (
    <Select
      className={css.select ?? ''}
      aria-label={label}
      placeholder={any}
      data={choices[key]}
      value={filter[key] ?? null}
      onChange={(value) => set(key, value)}
      clearable
      searchable
    />
  )
  return (
    <search className={css.filters}>
      <TextInput
        className={css.find ?? ''}
        aria-label={t(words.find)}
        placeholder={t(words.find)}
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      {mayMembers ? select('ownerId', t(words.owner), t(words.anyOwner)) : null}
      {select('stage', t(words.stage), t(words.anyStage))}
      {maySegments ? select('segmentId', t(words.segment), t(words.anySegment)) : null}
      {mayMembers ? <UnownedChip filter={filter} onChange={onChange} /> : null}
      <SaidFilters filter={filter} attributes={attributes} onChange={onChange} />
      {filter.rule === undefined ? null : <span className={css.note}>{t(words.byRule)}</span>}
      {filter.moved === undefined ? null : <MovedChip filter={filter} moved={filter.moved} onChange={onChange} />}
      {filter.began === undefined ? null : <CohortChip filter={filter} began={filter.began} onChange={onChange} />}
      {isFiltered(filter) ? (
        <Button variant="subtle" color="gray" onClick={() => onChange({})}>
          {t(words.clear)}
        </Button>
      ) : null}
    </search>
  )
}

/** Who has no owner is one click away, with how many they are. */
function UnownedChip({ filter, onChange }: Omit<FiltersProps, 'attributes'>) {
  const { t, n } = useWords()
  const { ownerId, ...others } = filter
  const unowned = useAsk(api.totals, { ...others, ownerId: 'nobody' })
  const isOn = ownerId === 'nobody'
  const count = unowned.data?.customers
  if (count === undefined || (count === 0 && !isOn)) return null
  return (
    <Button
      variant={isOn ? 'light' : 'default'}
      aria-pressed={isOn}
      onClick={() => onChange(isOn ? others : { ...others, ownerId: 'nobody' })}
    >
      {t(words.unowned, n.whole(count))}
    </Button>
  )
}

type MovedChipProps = Omit<FiltersProps, 'attributes'> & { readonly moved: NonNullable<Filter['moved']> }

/** Who moved, as Today counts it. */
function MovedChip({ filter, moved, onChange }: MovedChipProps) {
  const { t } = useWords()
  const { moved: _, ...others } = filter
  return (
    <span className={css.cohort}>
      {t(words[moved])}
      <CloseButton size="xs" aria-label={t(words.withoutThis)} onClick={() => onChange(others)} />
    </span>
  )
}

/** The cohort that a figure of the continuity page opened; taken away, the other filters stay. */
function CohortChip({ filter, began, onChange }: Omit<FiltersProps, 'attributes'> & { readonly began: string }) {
  const { t, n } = useWords()
  const { began: _, activeAfter, activity = 'both', ...others } = filter
  const month = began === 'unknown' ? null : n.month(`${began}-01`)
  const said =
    month === null
      ? t(words.beganUnknown)
      : activeAfter === undefined
        ? t(words.beganIn, month)
        : t(words.beganAndActive, month, activeAfter, t(words[activity]))
  return (
    <span className={css.cohort}>
      {said}
      <CloseButton size="xs" aria-label={t(words.withoutCohort)} onClick={() => onChange(others)} />
    </span>
  )
}
