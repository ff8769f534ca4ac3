import { dropAll } from '../kit/form/draft/kept.ts'
import { forgetWorkspace } from './chosen-workspace.ts'

/** Ends the session here; the page starts anew, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  await fetch('/auth/sign-out', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  forgetWorkspace()
  dropAll(localStorage)
  location.assign('/sign-in')
}
