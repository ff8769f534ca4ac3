import { type ClientOf, clientOf } from '#web/asking/api.ts'
import type { AboutLetters } from '#web/screens.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('results')
type Client = ClientOf<typeof contract>
export type Shown = Awaited<ReturnType<Client['of']>>
export type ShownBehind = Awaited<ReturnType<Client['people']>>['rows'][number]

/** What the letters are asked for by, and the page on which they are shown. */
export function asked({ messageId, sendId }: AboutLetters) {
  return sendId === null
    ? { wish: { messageId }, page: `/messages/${messageId}` }
    : { wish: { sendId }, page: `/sends/${sendId}` }
}
