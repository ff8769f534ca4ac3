import { queryOptions } from '@tanstack/react-query'
import type { contract } from '#platform/access/contract.ts'
import { clientOf } from '../../asking/api.ts'
import { Refusal, refusalOf } from '../../asking/refusal.ts'
import { presentLocale } from '../../wording/locale.ts'

const access = clientOf<typeof contract>('access')

/** The doors outside every workspace: how one may sign in, invitations, and the first run. */
async function knock(path: string, body?: object): Promise<unknown> {
  const asked = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const headers = { 'content-type': 'application/json', 'accept-language': presentLocale() }
  const response = await fetch(`/access${path}`, { credentials: 'same-origin', headers, ...asked }).catch(() => {
    throw new Refusal(0)
  })
  if (!response.ok) throw await refusalOf(response)
  return response.json()
}

export type Ways = { readonly password: boolean; readonly passkey: boolean; readonly oidc: boolean }
export const waysQuery = queryOptions({
  queryKey: ['entrance', 'ways'],
  queryFn: async () => (await knock('/ways')) as Ways,
})

export type InvitationShown = {
  readonly workspace: string
  readonly email: string
  readonly role: string
  readonly hasAccount: boolean
}
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['entrance', 'invitation', token],
    retry: false,
    queryFn: async () => (await knock(`/invitations/${encodeURIComponent(token)}`)) as InvitationShown,
  })

export type Newcomer = { readonly name: string; readonly password: string; readonly locale: string }
export async function acceptInvitation(
  token: string,
  newcomer: Newcomer | null,
): Promise<{ email: string; workspace: string }> {
  return (await knock(`/invitations/${encodeURIComponent(token)}`, newcomer ?? {})) as {
    email: string
    workspace: string
  }
}

export type FirstOwner = Newcomer & {
  readonly email: string
  readonly workspace: { readonly name: string; readonly zone: string; readonly currency: string } | null
}
/** Names the owner; one's own workspace is made beside the sample, or is the one that is already there. */
export async function beginHouse({
  beside,
  workspace,
  ...owner
}: FirstOwner & { readonly beside: boolean }): Promise<{ workspace: string | null }> {
  const begun = (await knock('/first-run', { ...owner, workspace: beside ? workspace : null })) as {
    workspace: string | null
  }
  if (!beside && workspace !== null)
    await access.changeWorkspace({ ...workspace, locale: owner.locale === 'ja' ? 'ja' : 'en' })
  return begun
}

/** Whoever came by a one-time link may choose a password without the one before. */
export const mayRenewQuery = queryOptions({
  queryKey: ['entrance', 'password'],
  queryFn: async () => (await knock('/password')) as { readonly mayRenew: boolean },
})

export async function renewPassword(password: string): Promise<void> {
  await knock('/password', { password })
}

/** Inside, the page starts anew with the fresh session; only addresses of our own are followed. */
export function enter(next: string | undefined): void {
  location.assign(next?.startsWith('/') && !next.startsWith('//') ? next : '/')
}
