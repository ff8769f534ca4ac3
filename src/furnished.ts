import type { Contents } from './contents.ts'
import { contents } from './contents.ts'
import { handlersOf } from './platform/access/api.ts'
import type { Handlers } from './platform/handlers.ts'
import type { House } from './platform/house.ts'
import { handlers as operations } from './platform/operations/api.ts'
import type { Contribution } from './platform/contributions.ts'
import type { Room } from './platform/room.ts'
import type { Job } from './platform/schedule.ts'
import type { Stream } from './platform/streams.ts'

/** What stands behind each room of the table of contents. A room without its handlers does not compile. */
export function handlersOfAll(house: House, url: string) {
  return {
    access: handlersOf(house, url),
    operations,
  } satisfies { [Name in keyof Contents]: Handlers<Contents[Name]> }
}

export const contributions: readonly Contribution[] = []
export const jobs: readonly Job[] = []
export const streams: readonly Stream[] = []

export function furnish(house: House, url: string): Room[] {
  const handlers = handlersOfAll(house, url)
  return (Object.keys(contents) as (keyof Contents)[]).map((name) => ({ name, contract: contents[name], handlers: handlers[name] as Room['handlers'] }))
}
