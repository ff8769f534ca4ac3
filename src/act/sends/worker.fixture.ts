// A process that carries on with sends and hands over letters, until it is killed: node worker.fixture.ts <database> <mail server> <workspace> <secret> [<port of providers> <their name server>]
import { systemActor, workspaceById } from '../../platform/access/callers.ts'
import { deskOf, type House } from '../../platform/house.ts'
import { openMailServer } from '../../platform/outside/mail/mail-server.ts'
import { handOverDue } from '../../platform/outside/outside.ts'
import { sealing } from '../../platform/outside/sealed.ts'
import { askNameServers } from '../../platform/outside/web/addresses-of.ts'
import { openWeb } from '../../platform/outside/web/web.ts'
import { openPools } from '../../platform/postgres/pools.ts'
import { fields as channels } from '../channels/fields.ts'
import { fields } from '../messages/fields.ts'
import { goOnDue } from './going/going.ts'

const [databaseUrl = '', smtpUrl = '', workspaceId = '', secret = '', port = '', names = ''] = process.argv.slice(2)
const mail = openMailServer({ smtpUrl, mailFrom: 'Meguri <house@meguri.test>', dkim: undefined })
const pools = openPools(databaseUrl)
const workspace = await workspaceById(pools.owner, workspaceId)
if (workspace === undefined) throw new Error('there is no such workspace')
// Providers beside the test stand on this machine, where nothing else is ever sent.
const hooks = openWeb({
  schemes: ['http:'],
  ports: [Number(port)],
  mayReach: (address) => address === '127.0.0.1',
  addressesOf: askNameServers(names === '' ? [] : [names]),
})
// Of a house it needs no more than this.
const house: unknown = {
  stores: { pools, facts: { of: () => ({}) } },
  clock: () => new Date(),
  contributions: { letters: fields.letters, lettersWait: fields.lettersWait, carries: channels.carries },
  outside: { mail, hooks, url: 'https://meguri.test', ...sealing(secret) },
  // What is ordered meanwhile this process does by itself.
  enqueue: async () => '',
}
process.send?.('ready')
for (;;) {
  const desk = () => deskOf(house as House, { workspace, actor: systemActor, locale: 'en', source: 'test' })
  await goOnDue(desk())
  await handOverDue(desk())
  await new Promise((resolve) => setTimeout(resolve, 50))
}
