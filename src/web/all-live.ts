import type { Live } from '#platform/furnishing/live.ts'
import { nameOf } from '#platform/furnishing/room-name.ts'
import { followsOf } from './asking/live/concerned.ts'

const found = import.meta.glob<{ live: Live }>('../*/*/live.ts', { eager: true })

/** Which answers follow which changes: the browser's part of what the rooms registered. */
export const follows = followsOf(
  roomsInOrder.flatMap((room) => {
    const module = found[`../${room}/live.ts`]
    return module === undefined ? [] : [[nameOf(room), module.live] as const]
  }),
)
