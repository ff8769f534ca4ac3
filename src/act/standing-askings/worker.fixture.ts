// A process that carries on with surveys that go by themselves, and hands over letters, until it is killed: node worker.fixture.ts <database> <mail server> <workspace> <secret>
import { systemActor, workspaceById } from '../../platform/access/callers.ts'
import { deskOf, type House } from '../../platform/house.ts'
import { openMailServer } from '../../platform/outside/mail/mail-server.ts'
import { handOverDue } from '../../platform/outside/outside.ts'
import { sealing } from '../../platform/outside/sealed.ts'
import { openPools } from '../../platform/postgres/pools.ts'
import { goOnDue } from '../askings/askings.ts'
import { fields as askings } from '../askings/fields.ts'
import { fields as messages } from '../messages/fields.ts'
import { goOn } from './turns/turning.ts'

const [databaseUrl = '', smtpUrl = '', workspaceId = '', secret = ''] = process.argv.slice(2)
const mail = openMailServer({ smtpUrl, mailFrom: 'Meguri <house@meguri.test>', dkim: undefined })
const pools = openPools(databaseUrl)
const workspace = await workspaceById(pools.owner, workspaceId)
if (workspace === undefined) throw new Error('there is no such workspace')
// Of a house it needs no more than this.
const house: unknown = {
  stores: { pools, facts: { of: () => ({}) } },
  clock: () => new Date(),
  contributions: {
    letters: messages.letters,
    lettersWait: [...(messages.lettersWait ?? []), ...(askings.lettersWait ?? [])],
    encloses: askings.encloses,
  },
  outside: { mail, url: 'http://meguri.test', ...sealing(secret) },
  // What is ordered meanwhile this process does by itself.
  enqueue: async () => '',
}
process.send?.('ready')
for (;;) {
  const desk = () => deskOf(house as House, { workspace, actor: systemActor, locale: 'en', source: 'test' })
  await goOn(desk())
  await goOnDue(desk())
  await handOverDue(desk())
  await new Promise((resolve) => setTimeout(resolve, 50))
}
