import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type InteractionResults } from 'oidc-provider'

/** Somebody whom the provider knows: by a subject that never changes, with what it says of them just now. */
export type Known = {
  readonly sub: string
  readonly email: string
  readonly email_verified?: boolean
  readonly amr?: readonly string[]
  readonly acr?: string
}

/** An OpenID Connect provider on this machine, which asks nobody anything: whoever was said to stand before it is let in. */
export async function identityProvider(client: { id: string; secret: string; redirect: string }) {
  let present: Known = { sub: 'nobody', email: '' }
  const server = createServer((request, response) => void serve(request, response)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.redirect] }],
    cookies: { keys: ['only for tests'] },
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ ...present, sub: accountId, name: 'Somebody' }) }),
  })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response)
    const { prompt, session, params } = await provider.interactionDetails(request, response)
    const result: InteractionResults =
      prompt.name === 'login'
        ? { login: { accountId: present.sub, amr: [...(present.amr ?? [])], ...(present.acr && { acr: present.acr }) } }
        : { consent: { grantId: await grantOf(session?.accountId ?? '', String(params.client_id)) } }
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true })
  }

  async function grantOf(accountId: string, clientId: string): Promise<string> {
    const grant = new provider.Grant({ accountId, clientId })
    grant.addOIDCScope('openid email profile')
    return grant.save()
  }

  return {
    issuer,
    /** Goes through the provider's pages as this person, from the address that the house named back to the house. */
    async visit(as: Known, address: string): Promise<URL> {
      present = as
      const cookies = new Map<string, string>()
      for (let at = new URL(address); ; ) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
        for (const one of answer.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
          cookies.set(name, value)
        }
        const next = answer.headers.get('location')
        if (next === null) throw new Error(`The provider ended with ${answer.status}: ${await answer.text()}`)
        at = new URL(next, at)
        if (at.origin !== issuer) return at
      }
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
