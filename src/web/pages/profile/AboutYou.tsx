import { Button, SegmentedControl, TextInput, useMantineColorScheme } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { contract } from '#platform/access/contract.ts'
import { clientOf, useAct } from '../../asking/api.ts'
import { FormRow } from '../../kit/form/FormRow.tsx'
import { Card } from '../../kit/page/Card.tsx'
import { useLocaleChoice } from '../../layout/account/use-locale-choice.ts'
import { useSession } from '../../session/session.ts'
import { useWords } from '../../wording/say.ts'
import css from './profile.module.css'
import { words } from './words.ts'

const access = clientOf<typeof contract>('access')

export function AboutYou() {
  const { t } = useWords()
  const { member } = useSession()
  const [name, setName] = useState(member.name)
  const change = useAct(access.changeProfile, { done: words.saved })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ name })
  }
  return (
    <Card title={t(words.you)}>
      <FormRow label={t(words.name)} hint={t(words.nameHint)}>
        <form className={css.inline} onSubmit={submit}>
          <TextInput
            aria-label={t(words.name)}
            required
            maxLength={200}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" h={36} loading={change.isPending} disabled={name.trim() === '' || name === member.name}>
            {t(words.save)}
          </Button>
        </form>
      </FormRow>
      <FormRow label={t(words.language)}>
        <LanguageChoice />
      </FormRow>
      <FormRow label={t(words.theme)} hint={t(words.themeHint)}>
        <ThemeChoice />
      </FormRow>
    </Card>
  )
}

function LanguageChoice() {
  const { t, locale } = useWords()
  const choose = useLocaleChoice()
  const languages = [
    { value: 'en', label: 'English' },
    { value: 'ja', label: '日本語' },
  ]
  return (
    <SegmentedControl
      aria-label={t(words.language)}
      data={languages}
      value={locale}
      onChange={(wish) => choose(wish === 'ja' ? 'ja' : 'en')}
    />
  )
}

function ThemeChoice() {
  const { t } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const themes = [
    { value: 'light', label: t(words.light) },
    { value: 'dark', label: t(words.dark) },
    { value: 'auto', label: t(words.asSystem) },
  ] as const
  return (
    <SegmentedControl
      aria-label={t(words.theme)}
      data={[...themes]}
      value={colorScheme}
      onChange={(wish) => setColorScheme(themes.find(({ value }) => value === wish)?.value ?? 'auto')}
    />
  )
}
