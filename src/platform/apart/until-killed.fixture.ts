import { systemActor, workspaceById } from '../access/callers.ts'
import type { Desk } from '../context.ts'
import { collect } from '../furnishing/collect.ts'
import type { Contribution } from '../furnishing/contributions.ts'
import { deskOf, type House } from '../house.ts'
import { openMailServer } from '../outside/mail/mail-server.ts'
import { sealing } from '../outside/sealed.ts'
import { openPools } from '../postgres/pools.ts'

const [databaseUrl = '', smtpUrl = '', workspaceId = '', secret = '', ...others] = process.argv.slice(2)

/** What else the command line tells a worker, after database, mail server, workspace and secret. */
export const told = others

type Given = {
  /** What rooms contribute to it. */
  readonly fields?: readonly Contribution[]
  readonly outside?: Partial<House['outside']>
  /** What the process does over and over. */
  readonly act: (desk: () => Desk) => Promise<unknown>
}

/** A process of its own that carries on with something until it is killed, in a house that has no more than that needs. */
export async function untilKilled({ fields = [], outside = {}, act }: Given): Promise<never> {
  const mail = openMailServer({ smtpUrl, mailFrom: 'Meguri <house@meguri.test>', dkim: undefined })
  const pools = openPools(databaseUrl)
  const workspace = await workspaceById(pools.owner, workspaceId)
  if (workspace === undefined) throw new Error('there is no such workspace')
  const house: unknown = {
    stores: { pools, facts: { of: () => ({}) } },
    clock: () => new Date(),
    contributions: collect(fields),
    outside: { mail, url: 'https://meguri.test', ...sealing(secret), ...outside },
    // What is ordered meanwhile this process does by itself.
    enqueue: async () => '',
  }
  process.send?.('ready')
  for (;;) {
    await act(() => deskOf(house as House, { workspace, actor: systemActor, locale: 'en', source: 'test' }))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
