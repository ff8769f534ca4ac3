import { Button, Radio, Select, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Refusal } from '../../asking/refusal.ts'
import { Go } from '../../kit/Go.tsx'
import { LoadingRows } from '../../kit/said/LoadingRows.tsx'
import { chooseWorkspace } from '../../session/chosen-workspace.ts'
import { sessionQuery } from '../../session/session.ts'
import { chooseLocale } from '../../wording/locale.ts'
import { useWords } from '../../wording/say.ts'
import { currencyChoices, languageChoices, zoneChoices } from '../settings/choices.ts'
import { Entrance } from './Entrance.tsx'
import { beginHouse, enter, type FirstOwner } from './entering.ts'
import css from './entrance.module.css'
import { FormProblem } from './FormProblem.tsx'
import { NewcomerFields, textIn } from './NewcomerFields.tsx'
import { words } from './words.ts'

export function FirstRunPage() {
  const { t } = useWords()
  const session = useQuery(sessionQuery)
  if (session.isPending)
    return (
      <Entrance title={t(words.welcome)}>
        <LoadingRows />
      </Entrance>
    )
  if (session.data?.isFirstRun !== true) return <NotNow signedIn={session.data != null} />
  return (
    <Entrance wide title={t(words.welcome)} lede={t(words.welcomeLede)}>
      <FirstRunForm beside={session.data.workspace.isSample} />
    </Entrance>
  )
}

function NotNow({ signedIn }: { readonly signedIn: boolean }) {
  const { t } = useWords()
  return (
    <Entrance title={t(signedIn ? words.alreadyDone : words.linkNeeded)} lede={t(words.alreadyDoneText)}>
      <div className={css.form}>
        <Go to={signedIn ? '/' : '/sign-in'}>{t(words.signIn)}</Go>
      </div>
    </Entrance>
  )
}

/** Where the sample world stands, one's own is made beside it; else the one that is there becomes one's own. */
function FirstRunForm({ beside }: { readonly beside: boolean }) {
  const { t, locale } = useWords()
  const [start, setStart] = useState(beside ? 'sample' : 'own')
  const begin = useMutation({ mutationFn: beginHouse, onSuccess: entered })
  const refusal = begin.error instanceof Refusal ? begin.error : null
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    begin.mutate({ ...ownerIn(new FormData(event.currentTarget), start === 'own', locale), beside })
  }
  return (
    <form className={css.form} onSubmit={submit}>
      <FormProblem error={begin.error} fields={['email', 'name', 'password']} />
      <Select
        label={t(words.language)}
        data={languageChoices}
        value={locale}
        onChange={(wish) => chooseLocale(wish === 'ja' ? 'ja' : 'en')}
      />
      <TextInput
        name="email"
        type="email"
        label={t(words.email)}
        autoComplete="email"
        required
        withAsterisk={false}
        error={refusal?.about('email')}
      />
      <NewcomerFields refusal={refusal} />
      {beside ? <StartChoice value={start} onChange={setStart} /> : null}
      {start === 'own' ? <OwnWorkspace /> : null}
      <Button type="submit" size="sm" variant="filled" loading={begin.isPending}>
        {t(words.begin)}
      </Button>
    </form>
  )
}

function StartChoice({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useWords()
  return (
    <Radio.Group label={t(words.startWith)} value={value} onChange={onChange}>
      <div className={css.choices}>
        <Choice value="sample" label={t(words.sample)} hint={t(words.sampleHint)} />
        <Choice value="own" label={t(words.own)} hint={t(words.ownHint)} />
      </div>
    </Radio.Group>
  )
}

function OwnWorkspace() {
  const { t, locale } = useWords()
  return (
    <>
      <TextInput
        name="workspace"
        label={t(words.workspaceName)}
        required
        withAsterisk={false}
        maxLength={200}
        autoComplete="organization"
      />
      <div className={css.pair}>
        <Select
          name="zone"
          label={t(words.zone)}
          searchable
          data={zoneChoices()}
          defaultValue={Intl.DateTimeFormat().resolvedOptions().timeZone}
        />
        <Select
          name="currency"
          label={t(words.currency)}
          searchable
          data={currencyChoices(locale)}
          defaultValue={locale === 'ja' ? 'JPY' : 'USD'}
        />
      </div>
    </>
  )
}

function Choice({ value, label, hint }: { readonly value: string; readonly label: string; readonly hint: string }) {
  return (
    <Radio.Card value={value} className={css.choice ?? ''}>
      <span className={css.choiceRow}>
        <Radio.Indicator />
        <span>
          <b>{label}</b>
          <small>{hint}</small>
        </span>
      </span>
    </Radio.Card>
  )
}

function ownerIn(form: FormData, own: boolean, locale: string): FirstOwner {
  const workspace = { name: textIn(form, 'workspace'), zone: textIn(form, 'zone'), currency: textIn(form, 'currency') }
  return {
    name: textIn(form, 'name'),
    email: textIn(form, 'email'),
    password: String(form.get('password') ?? ''),
    locale,
    workspace: own ? workspace : null,
  }
}

function entered({ workspace }: { workspace: string | null }): void {
  if (workspace !== null) chooseWorkspace(workspace)
  enter('/')
}
