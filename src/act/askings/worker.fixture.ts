// A process that carries on with askings and hands over letters, until it is killed: node worker.fixture.ts <database> <mail server> <workspace> <secret>
import { untilKilled } from '../../platform/apart/until-killed.fixture.ts'
import { handOverDue } from '../../platform/outside/outside.ts'
import { fields as messages } from '../messages/fields.ts'
import { fields } from './fields.ts'
import { goOnDue } from './going/going.ts'

await untilKilled({
  fields: [messages, fields],
  act: async (desk) => {
    await goOnDue(desk())
    await handOverDue(desk())
  },
})
