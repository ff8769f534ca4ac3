import { dropAll } from '../kit/form/draft/kept.ts'
import { forgetWorkspace } from './chosen-workspace.ts'
import { shelf } from './shelf.ts'

/** Ends the session here; the page starts anew, so that nothing of it stays in memory. */
export async function signOut(): Promise<void> {
  await fetch('/auth/sign-out', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  forgetWorkspace()
  dropAll(shelf)
  location.assign('/sign-in')
}
