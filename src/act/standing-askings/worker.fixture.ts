// A process that carries on with surveys that go by themselves, and hands over letters, until it is killed: node worker.fixture.ts <database> <mail server> <workspace> <secret>
import { untilKilled } from '../../platform/apart/until-killed.fixture.ts'
import { handOverDue } from '../../platform/outside/outside.ts'
import { goOnDue } from '../askings/askings.ts'
import { fields as askings } from '../askings/fields.ts'
import { fields as messages } from '../messages/fields.ts'
import { goOn } from './turns/turning.ts'

await untilKilled({
  fields: [messages, askings],
  act: async (desk) => {
    await goOn(desk())
    await goOnDue(desk())
    await handOverDue(desk())
  },
})
