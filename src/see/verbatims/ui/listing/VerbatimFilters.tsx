import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { surveyCalled } from '../../../../gather/surveys/words.ts'
import { sources } from '../../contract/shapes.ts'
import { languages, verdicts } from '../../sentiment/said.ts'
import { sourceNames, verdictNames } from '../../words.ts'
import css from '../verbatims.module.css'
import { api, surveysApi } from '../verbatims-api.ts'
import { sentences, words } from '../words.ts'
import { spans } from './filter-in.ts'
import { languageNames } from './language-names.ts'

/** Which verbatims are meant, as the address bar keeps it. */
export function VerbatimFilters() {
  const { t } = useWords()
  const [search, setSearch] = useSearch()
  const [typed, type] = useState(search.q ?? '')
  const find = useDebouncedCallback((q: string) => setSearch({ q: q.trim() || undefined }), 250)
  const surveys = useAsk(surveysApi.surveys, {})
  const tags = useAsk(api.tags, {})
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
        name="days"
        label={t(words.period)}
        none={t(words.allTime)}
        choices={spans.map((value) => ({ value, label: t(sentences.days, value) }))}
      />
      <Choice
        name="verdict"
        label={t(words.verdict)}
        none={t(words.anyVerdict)}
        choices={verdicts.map((value) => ({ value, label: t(verdictNames[value]) }))}
      />
      <Choice
        name="source"
        label={t(words.anySource)}
        none={t(words.anySource)}
        choices={sources.map((value) => ({ value, label: t(sourceNames[value]) }))}
      />
      <Choice
        name="survey"
        label={t(words.survey)}
        none={t(words.anySurvey)}
        choices={(surveys.data?.rows ?? []).map(({ survey }) => ({ value: survey, label: t(surveyCalled(survey)) }))}
      />
      <Choice
        name="tag"
        label={t(words.tags)}
        none={t(words.anyTag)}
        choices={(tags.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choice
        name="language"
        label={t(words.language)}
        none={t(words.anyLanguage)}
        choices={languages.map((value) => ({ value, label: t(languageNames[value]) }))}
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

function Choice({ name, label, none, choices }: ChoiceProps) {
  const [search, setSearch] = useSearch()
  const value = search[name] ?? ''
  const isKnown = value === '' || choices.some((one) => one.value === value)
  return (
    <Select
      aria-label={label}
      data={[{ value: '', label: none }, ...choices]}
      value={isKnown ? value : ''}
      onChange={(chosen) => setSearch({ [name]: chosen || undefined })}
      allowDeselect={false}
      w={170}
    />
  )
}
