// A process that hands over letters and nothing else, until it is killed: node worker.fixture.ts <database> <mail server> <workspace> <secret>
import { untilKilled } from '../apart/until-killed.fixture.ts'
import { handOverDue } from './outside.ts'

await untilKilled({ act: (desk) => handOverDue(desk()) })
