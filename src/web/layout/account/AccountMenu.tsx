import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { Locale } from '#platform/wording/words.ts'
import { useGo } from '../../address.ts'
import { Initials } from '../../kit/Initials.tsx'
import { useSession } from '../../session/session.ts'
import { signOut } from '../../session/sign-out.ts'
import { useWords } from '../../wording/say.ts'
import css from '../Frame.module.css'
import { words } from '../words.ts'
import { useLocaleChoice } from './use-locale-choice.ts'

const languages: readonly { locale: Locale; name: string }[] = [
  { locale: 'en', name: 'English' },
  { locale: 'ja', name: '日本語' },
]

export function AccountMenu() {
  const { t, locale } = useWords()
  const { member } = useSession()
  const go = useGo()
  const chooseLanguage = useLocaleChoice()
  return (
    <Menu width={230} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={css.account} aria-label={t(words.accountMenu, member.name)}>
          <Initials name={member.name} titled={false} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {member.name}
          <br />
          {member.email}
        </Menu.Label>
        <Menu.Item onClick={() => go('/profile')}>{t(words.profile)}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t(words.language)}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language.locale}
            lang={language.locale}
            onClick={() => chooseLanguage(language.locale)}
            rightSection={<Chosen when={language.locale === locale} />}
          >
            {language.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <ThemeItems />
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{t(words.signOut)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function ThemeItems() {
  const { t } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const schemes = [
    { scheme: 'light', label: words.light },
    { scheme: 'dark', label: words.dark },
    { scheme: 'auto', label: words.asSystem },
  ] as const
  return (
    <>
      <Menu.Label>{t(words.theme)}</Menu.Label>
      {schemes.map(({ scheme, label }) => (
        <Menu.Item
          key={scheme}
          onClick={() => setColorScheme(scheme)}
          rightSection={<Chosen when={scheme === colorScheme} />}
        >
          {t(label)}
        </Menu.Item>
      ))}
    </>
  )
}

function Chosen({ when }: { readonly when: boolean }) {
  return when ? <IconCheck size={14} aria-hidden="true" /> : null
}
