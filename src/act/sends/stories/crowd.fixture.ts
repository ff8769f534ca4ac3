import { handOverDue } from '#platform/outside/outside.ts'
import type { World } from '../../../../test/world.ts'
import { goOnDue } from '../going/going.ts'

export type Workspace = Awaited<ReturnType<World['workspace']>>

/** People of one customer with addresses of their own, written at once; answers their ids in order. */
export async function crowd(here: World, { api, workspace }: Workspace, count: number, domain: string) {
  const { id } = await api.customers.create({ name: '北物流' })
  const { rows } = await here.house.stores.pools.owner.query<{ id: string }>(
    `INSERT INTO people (workspace_id, customer_id, name, email)
     SELECT $1, $2, 'p' || n, 'p' || n || '@' || $4::text FROM generate_series(1, $3::int) AS n RETURNING id`,
    [workspace.id, id, count, domain],
  )
  return { customerId: id, personIds: rows.map((row) => row.id) }
}

export const hello = {
  en: { subject: 'Hello', text: 'Good morning' },
  ja: { subject: 'ご案内', text: 'おはようございます' },
}

/** A send that was looked at. */
export async function lookedAt(
  { api }: Workspace,
  personIds: readonly string[],
  kind: 'safety' | 'transactional' | 'relationship' | 'promotion' = 'relationship',
) {
  const message = await api.messages.create({ class: kind, said: hello })
  const audience = { kind: 'people' as const, personIds: [...personIds] }
  const { id } = await api.sends.create({ name: 'To them', messageId: message.id, audience })
  return api.sends.look({ id })
}

/** As it is started where nothing is asked for but that. */
export async function started({ api }: Workspace, id: string) {
  return api.sends.start({ id, goes: { kind: 'at once' } })
}

/** What jobs do by themselves, until nothing is left that is due now, and what the house took at the same time has ended, too. */
export async function carriedOut(here: World, { systemDesk }: Workspace): Promise<void> {
  await here.settle()
  await goOnDue(systemDesk())
  await handOverDue(systemDesk())
  await goOnDue(systemDesk())
  await here.settle()
}

/** Starts sends at an instant at which no mail server is there, so that their letters wait. The clock stands there afterwards. */
export async function reservedOnly(
  here: World,
  { api, systemDesk }: Workspace,
  ids: readonly string[],
  at: string,
): Promise<void> {
  for (const id of ids) await api.sends.start({ id, goes: { kind: 'at an instant', at: new Date(at) } })
  const { mail } = here.house.outside
  Object.assign(here.house.outside, { mail: null })
  here.travelTo(at)
  await goOnDue(systemDesk())
  await here.settle()
  Object.assign(here.house.outside, { mail })
}
