import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { languageNames } from '../../../verbatims/ui/listing/language-names.ts'
import { reaches } from '../../contract.ts'
import { reachNames } from '../../words.ts'
import css from '../quotes.module.css'
import { api, segmentsApi } from '../quotes-api.ts'
import { words } from '../words.ts'

/** Which quotes are meant, as the address bar keeps it. */
export function QuoteFilters() {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const [typed, type] = useState(search.q ?? '')
  const find = useDebouncedCallback((q: string) => setSearch({ q: q.trim() || undefined }), 250)
  const choices = useAsk(api.choices, {})
  const segments = useAsk(segmentsApi.list, {})
  const named = (value: string) => ({ value, label: value })
  return (
    <div className={css.filters}>
      <TextInput
        aria-label={t(words.find)}
        placeholder={t(words.find)}
        value={typed}
        w={220}
        onChange={({ currentTarget: { value } }) => {
          type(value)
          find(value)
        }}
      />
      <Choice
        name="reach"
        label={t(words.reach)}
        none={t(words.anyReach)}
        choices={reaches.map((value) => ({ value, label: t(reachNames[value]) }))}
      />
      <Choice
        name="topic"
        label={t(words.topic)}
        none={t(words.anyTopic)}
        choices={(choices.data?.topics ?? []).map(named)}
      />
      <Choice
        name="product"
        label={t(words.product)}
        none={t(words.anyProduct)}
        choices={(choices.data?.products ?? []).map(named)}
      />
      <Choice
        name="segmentId"
        label={t(words.segment)}
        none={t(words.anySegment)}
        choices={(segments.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choice
        name="language"
        label={t(words.language)}
        none={t(words.anyLanguage)}
        choices={(['ja', 'en'] as const).map((value) => ({ value, label: t(languageNames[value]) }))}
      />
    </div>
  )
}

type ChoiceProps = {
  readonly name: string
  readonly label: string
  readonly none: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** What the address bar names stays named, also where it is no choice (any more). */
function Choice({ name, label, none, choices }: ChoiceProps) {
  const [search, setSearch] = useSearch()
  const value = search[name] ?? ''
  const kept = value === '' || choices.some((one) => one.value === value) ? [] : [{ value, label: value }]
  return (
    <Select
      aria-label={label}
      data={[{ value: '', label: none }, ...kept, ...choices]}
      value={value}
      onChange={(chosen) => setSearch({ [name]: chosen || undefined })}
      allowDeselect={false}
      w={180}
    />
  )
}
