// A process that hands over letters and nothing else, until it is killed: node worker.fixture.ts <database> <mail server> <workspace> <secret>
import { systemActor, workspaceById } from '../access/callers.ts'
import { deskOf, type House } from '../house.ts'
import { openPools } from '../postgres/pools.ts'
import { openMailServer } from './mail/mail-server.ts'
import { handOverDue } from './outside.ts'
import { sealing } from './sealed.ts'

const [databaseUrl = '', smtpUrl = '', workspaceId = '', secret = ''] = process.argv.slice(2)
const mail = openMailServer({ smtpUrl, mailFrom: 'Meguri <house@meguri.test>', dkim: undefined })
const pools = openPools(databaseUrl)
const workspace = await workspaceById(pools.owner, workspaceId)
if (workspace === undefined) throw new Error('there is no such workspace')
// Of a house it needs no more than this.
const house: unknown = {
  stores: { pools, facts: { of: () => ({}) } },
  clock: () => new Date(),
  contributions: {},
  outside: { mail, ...sealing(secret) },
}
process.send?.('ready')
for (;;) {
  await handOverDue(deskOf(house as House, { workspace, actor: systemActor, locale: 'en', source: 'test' }))
  await new Promise((resolve) => setTimeout(resolve, 50))
}
