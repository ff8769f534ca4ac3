// A process that reads a mailbox and nothing else, until it is killed: node worker.fixture.ts <database> <port> <workspace> <mailbox> <secret> <began>
import { systemActor, workspaceById } from '#platform/access/callers.ts'
import { deskOf, type House } from '#platform/house.ts'
import { sealing } from '#platform/outside/sealed.ts'
import { openPools } from '#platform/postgres/pools.ts'
import { poll } from '../polling/poll.ts'
import { doorTo } from './mail.fixture.ts'

const [databaseUrl = '', port = '', workspaceId = '', mailboxId = '', secret = '', since = ''] = process.argv.slice(2)
const pools = openPools(databaseUrl)
const workspace = await workspaceById(pools.owner, workspaceId)
if (workspace === undefined) throw new Error('there is no such workspace')
// Of a house it needs no more than this. The clock of all of them runs so fast that what was cut off is known to have been so a moment later.
const began = Number(since)
const fast = 300
const house: unknown = {
  stores: { pools, facts: { of: () => ({}) } },
  clock: () => new Date(began + (Date.now() - began) * fast),
  contributions: {},
  outside: { mailboxes: doorTo(Number(port)), ...sealing(secret) },
}
process.send?.('ready')
for (;;) {
  await poll(deskOf(house as House, { workspace, actor: systemActor, locale: 'en', source: 'test' }), mailboxId)
  await new Promise((resolve) => setTimeout(resolve, 20))
}
