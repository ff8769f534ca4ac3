import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from '../../address.ts'
import { auth } from '../../session/auth.ts'
import { useWords } from '../../wording/say.ts'
import { arrivalOf } from './arrival.ts'
import { CodeForm } from './CodeForm.tsx'
import { Entrance } from './Entrance.tsx'
import { enter, waysQuery } from './entering.ts'
import css from './entrance.module.css'
import { PasswordForm } from './PasswordForm.tsx'
import { words } from './words.ts'

export function SignInPage() {
  const { t } = useWords()
  const [search] = useSearch()
  const { next, problem } = arrivalOf(search)
  const [step, setStep] = useState<'password' | 'code'>(search.step === 'code' ? 'code' : 'password')
  const done = () => enter(next)
  if (step === 'code')
    return (
      <Entrance title={t(words.codeTitle)}>
        <CodeForm onDone={done} />
      </Entrance>
    )
  return (
    <Entrance title={t(words.signIn)} foot={<Hints />}>
      {problem === null ? null : (
        <p className={css.problem} role="alert">
          {t(problem)}
        </p>
      )}
      <PasswordForm onDone={done} onCodeNeeded={() => setStep('code')} />
      <OtherWays next={next} onDone={done} />
    </Entrance>
  )
}

function Hints() {
  const { t } = useWords()
  return (
    <>
      {t(words.firstHint)}
      <br />
      {t(words.forgot)}
    </>
  )
}

function OtherWays({ next, onDone }: { readonly next: string | undefined; readonly onDone: () => void }) {
  const { t } = useWords()
  const { data: ways } = useQuery(waysQuery)
  const [problem, setProblem] = useState<string | null>(null)
  const withPasskey = async () => {
    const { error } = await auth.signIn.passkey()
    if (error === null || error === undefined) return onDone()
    setProblem(t(words.passkeyFailed))
  }
  const withOidc = async () => {
    const { error } = await auth.signIn.social({
      provider: 'oidc',
      callbackURL: next ?? '/',
      errorCallbackURL: '/sign-in',
    })
    if (error !== null) setProblem(t(words.signInFailed))
  }
  if (ways === undefined || (!ways.passkey && !ways.oidc)) return null
  return (
    <>
      <div className={css.or}>{t(words.or)}</div>
      <div className={css.ways}>
        {problem === null ? null : (
          <p className={css.problem} role="alert">
            {problem}
          </p>
        )}
        {ways.passkey ? (
          <Button size="sm" onClick={() => void withPasskey()}>
            {t(words.withPasskey)}
          </Button>
        ) : null}
        {ways.oidc ? (
          <Button size="sm" onClick={() => void withOidc()}>
            {t(words.withOidc)}
          </Button>
        ) : null}
      </div>
    </>
  )
}
