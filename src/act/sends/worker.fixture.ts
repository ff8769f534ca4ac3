// A process that carries on with sends and hands over letters, until it is killed: node worker.fixture.ts <database> <mail server> <workspace> <secret> [<port of providers> <their name server>]
import { told, untilKilled } from '../../platform/apart/until-killed.fixture.ts'
import { handOverDue } from '../../platform/outside/outside.ts'
import { askNameServers } from '../../platform/outside/web/addresses-of.ts'
import { openWeb } from '../../platform/outside/web/web.ts'
import { fields as channels } from '../channels/fields.ts'
import { fields as messages } from '../messages/fields.ts'
import { goOnDue } from './going/going.ts'

const [port = '', names = ''] = told
// Providers beside the test stand on this machine, where nothing else is ever sent.
const hooks = openWeb({
  schemes: ['http:'],
  ports: [Number(port)],
  mayReach: (address) => address === '127.0.0.1',
  addressesOf: askNameServers(names === '' ? [] : [names]),
})
await untilKilled({
  fields: [messages, channels],
  outside: { hooks },
  act: async (desk) => {
    await goOnDue(desk())
    await handOverDue(desk())
  },
})
