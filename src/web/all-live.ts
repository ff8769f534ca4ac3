import { live } from 'virtual:live'
import { nameOf } from '#platform/furnishing/room-name.ts'
import { followsOf } from './asking/live/concerned.ts'

/** Which answers follow which changes: the browser's part of what the rooms registered. */
export const follows = followsOf(
  roomsInOrder.flatMap((room) => {
    const ofRoom = live[room]
    return ofRoom === undefined ? [] : [[nameOf(room), ofRoom] as const]
  }),
)
