import type { Room } from '#platform/furnishing/furniture.ts'
import { handlersOf } from './api.ts'
import { contract } from './contract.ts'
import { jobs } from './jobs.ts'
import { path } from './links/token.ts'
import { live } from './live.ts'
import { names } from './names.ts'
import { answerDoor } from './page/door.ts'
import { personal } from './personal.ts'

export const room = {
  contract,
  handlers: handlersOf,
  door: answerDoor,
  openPaths: [path],
  jobs,
  live,
  names,
  personal,
} satisfies Room<typeof contract>
