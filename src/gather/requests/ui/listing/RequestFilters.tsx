import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useWords } from '#web/wording/say.ts'
import { states } from '../../states.ts'
import { stateNames } from '../../words.ts'
import css from '../requests.module.css'
import { words } from '../words.ts'

/** Which requests are shown, and in which order, as the address bar keeps it. */
export function RequestFilters() {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const [typed, type] = useState(search.q ?? '')
  const find = useDebouncedCallback((q: string) => setSearch({ q: q.trim() || undefined }), 250)
  return (
    <div className={css.filters}>
      <TextInput
        aria-label={t(words.find)}
        placeholder={t(words.find)}
        value={typed}
        w={260}
        onChange={({ currentTarget: { value } }) => {
          type(value)
          find(value)
        }}
      />
      <Select
        aria-label={t(words.state)}
        data={[
          { value: '', label: t(words.anyState) },
          ...states.map((value) => ({ value, label: t(stateNames[value]) })),
        ]}
        value={search.state ?? ''}
        onChange={(value) => setSearch({ state: value || undefined })}
        allowDeselect={false}
        w={160}
      />
      <Select
        aria-label={t(words.orderBy)}
        data={[
          { value: '', label: t(words.byValue) },
          { value: 'count', label: t(words.byCount) },
          { value: 'latest', label: t(words.byLatest) },
        ]}
        value={search.order ?? ''}
        onChange={(value) => setSearch({ order: value || undefined })}
        allowDeselect={false}
        w={210}
      />
    </div>
  )
}
