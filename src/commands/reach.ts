import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { type Contents, contents } from '../contents.ts'
import { linkTo } from '../platform/client.ts'
import type { Config } from '../platform/config.ts'
import { heldBy } from '../platform/stores/data-lock.ts'
import type { Meguri } from '../server.ts'
import { mustHaveHouse } from './house-there.ts'

export type Api = JsonifiedClient<ContractRouterClient<Contents>>

/** A house that answers: a server elsewhere, the one that runs on this machine, or one opened for this command alone. */
export type Reached = {
  api: Api
  /** `path` begins with `/api/v1`. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Waits until ordered jobs and mirrors are done where the house was opened for this command. */
  settle(): Promise<void>
  close(): Promise<void>
}

export type Wish = { workspace?: string | undefined; locale: 'en' | 'ja' }

export async function reach(config: Config, environment: NodeJS.ProcessEnv, wish: Wish): Promise<Reached> {
  const { MEGURI_SERVER, MEGURI_API_KEY } = environment
  if (MEGURI_SERVER)
    return over(
      MEGURI_SERVER,
      MEGURI_API_KEY ?? '',
      wish,
      (request) => fetch(request),
      async () => undefined,
    )
  const holder = heldBy(config.data)
  if (holder?.url && holder.operatorKey)
    return over(
      holder.url,
      holder.operatorKey,
      wish,
      (request) => fetch(request),
      async () => undefined,
    )
  await mustHaveHouse(config)
  return openedFor(config, wish)
}

async function openedFor(config: Config, wish: Wish): Promise<Reached> {
  const { openMeguri } = await import('../server.ts')
  const { ensureWorkspace } = await import('../first-run.ts')
  const meguri = await openMeguri({ ...config, role: 'all' })
  try {
    await ensureWorkspace(meguri, (text) => process.stderr.write(`${text[wish.locale]}\n`))
  } catch (problem) {
    await meguri.close()
    throw problem
  }
  const reached = over(
    'http://meguri.local',
    meguri.operatorKey,
    wish,
    async (request) => meguri.app.fetch(request),
    () => meguri.close(),
  )
  return { ...reached, settle: () => meguri.settle() }
}

/** The client of a house in this very process. */
export function clientFor(meguri: Pick<Meguri, 'app'>, key: string, workspace: string, locale: 'en' | 'ja'): Api {
  return over(
    'http://meguri.local',
    key,
    { workspace, locale },
    async (request) => meguri.app.fetch(request),
    async () => undefined,
  ).api
}

function over(
  url: string,
  key: string,
  wish: Wish,
  send: (request: Request) => Promise<Response>,
  close: () => Promise<void>,
): Reached {
  const headers = () => ({
    authorization: `Bearer ${key}`,
    'accept-language': wish.locale,
    ...(wish.workspace ? { 'x-workspace': encodeURIComponent(wish.workspace) } : {}),
  })
  const base = url.replace(/\/$/, '')
  return {
    api: createORPCClient(linkTo(contents, { url: `${base}/api/v1`, headers, fetch: send })),
    fetch: (path, init = {}) =>
      send(new Request(`${base}${path}`, { ...init, headers: { ...headers(), ...init.headers } })),
    settle: async () => undefined,
    close,
  }
}
