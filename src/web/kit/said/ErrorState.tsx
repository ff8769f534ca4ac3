import { Button } from '@mantine/core'
import type { Text } from '#platform/wording/words.ts'
import { Refusal } from '../../asking/refusal.ts'
import { useWords } from '../../wording/say.ts'
import { Go } from '../Go.tsx'
import { words } from '../words.ts'
import css from './EmptyState.module.css'

export type ErrorStateProps = { readonly error: unknown; readonly retry?: (() => void) | undefined }

/** What went wrong and what to do about it; what the server said is shown in its own words. */
export function ErrorState({ error, retry }: ErrorStateProps) {
  const { t } = useWords()
  const { title, text } = sayingOf(error)
  const said = error instanceof Refusal ? error.message : ''
  return (
    <div className={css.empty} role="alert">
      <p className={css.title}>{t(title)}</p>
      {said === '' ? null : <p className={css.text}>{said}</p>}
      <p className={css.text}>{t(text)}</p>
      <div className={css.act}>
        {isSignedOut(error) ? <Go to={signInAgain()}>{t(words.signInAgain)}</Go> : null}
        {retry === undefined ? null : <Button onClick={retry}>{t(words.tryAgain)}</Button>}
      </div>
    </div>
  )
}

type Saying = { readonly title: Text; readonly text: Text }

const sayings: Readonly<Record<number, Saying>> = {
  0: { title: words.offlineTitle, text: words.offlineText },
  401: { title: words.signedOutTitle, text: words.signedOutText },
  403: { title: words.forbiddenTitle, text: words.forbiddenText },
  404: { title: words.missingTitle, text: words.missingText },
  503: { title: words.busyTitle, text: words.busyText },
}
const broken: Saying = { title: words.brokenTitle, text: words.brokenText }

export function sayingOf(error: unknown): Saying {
  return (error instanceof Refusal ? sayings[error.status] : undefined) ?? broken
}

function isSignedOut(error: unknown): boolean {
  return error instanceof Refusal && error.status === 401
}

function signInAgain(): string {
  return `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`
}
