import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useWords } from '#web/wording/say.ts'
import { pieceKinds, pieceLanguages } from '../../contract/pieces.ts'
import { fieldNames, kindNames, languageNames } from '../../words.ts'
import css from '../content.module.css'
import { words } from '../words.ts'

type Props = { readonly departments: readonly string[]; readonly children: ReactNode }

/** Which pieces are shown, as the address bar keeps it. */
export function LibraryFilters({ departments, children }: Props) {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const [typed, type] = useState(search.text ?? '')
  const find = useDebouncedCallback((text: string) => setSearch({ text: text.trim() || undefined }), 250)
  const choice = (
    name: 'kind' | 'language' | 'department',
    every: string,
    data: { value: string; label: string }[],
  ) => (
    <Select
      aria-label={t(fieldNames[name])}
      data={[{ value: '', label: every }, ...data]}
      value={search[name] ?? ''}
      onChange={(value) => setSearch({ [name]: value || undefined })}
      allowDeselect={false}
      w={170}
    />
  )
  return (
    <div className={css.filters}>
      <TextInput
        aria-label={t(words.find)}
        placeholder={t(words.find)}
        value={typed}
        w={280}
        onChange={({ currentTarget: { value } }) => {
          type(value)
          find(value)
        }}
      />
      {choice(
        'kind',
        t(words.anyKind),
        pieceKinds.map((value) => ({ value, label: t(kindNames[value]) })),
      )}
      {choice(
        'language',
        t(words.anyLanguage),
        pieceLanguages.map((value) => ({ value, label: t(languageNames[value]) })),
      )}
      {departments.length === 0
        ? null
        : choice(
            'department',
            t(words.anyDepartment),
            departments.map((value) => ({ value, label: value })),
          )}
      <Select
        aria-label={t(words.show)}
        data={[
          { value: '', label: t(words.inLibrary) },
          { value: 'dead', label: t(words.dead) },
          { value: 'stale', label: t(words.stale) },
          { value: 'unknown', label: t(words.undated) },
          { value: 'made', label: t(words.made) },
          { value: 'archived', label: t(words.archived) },
        ]}
        value={shownOf(search)}
        onChange={(value) => setSearch(searchOf(value ?? ''))}
        allowDeselect={false}
        w={170}
      />
      {children}
    </div>
  )
}

function shownOf(search: Readonly<Record<string, string | undefined>>): string {
  if (search.archived === 'yes') return 'archived'
  if (search.link === 'dead') return 'dead'
  if (search.origin === 'made') return 'made'
  return search.freshness === 'stale' || search.freshness === 'unknown' ? search.freshness : ''
}

function searchOf(shown: string) {
  return {
    archived: shown === 'archived' ? 'yes' : undefined,
    link: shown === 'dead' ? 'dead' : undefined,
    origin: shown === 'made' ? 'made' : undefined,
    freshness: shown === 'stale' || shown === 'unknown' ? shown : undefined,
  }
}
