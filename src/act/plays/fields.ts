import type { Contribution, TimelineEntry, TimelineSource } from '#platform/contributions.ts'
import { Said } from './contract.ts'
import * as agenda from './today-store.ts'
import * as words from './words.ts'

const titles = { opened: words.playOpened, done: words.playDone, dismissed: words.playDismissed } as const
const tones = { opened: 'watch', done: 'good', dismissed: 'plain' } as const

const turns: TimelineSource = {
  kind: 'play',
  label: words.plays,
  read: async (context, customerId, before, limit) => {
    const found = await agenda.turns(context, customerId, before, limit)
    return found.map(({ id, turn, at, act, body, author }) => {
      const entry: TimelineEntry = {
        id: `${id}.${turn}`,
        kind: 'play',
        at: new Date(at),
        title: titles[turn](Said.parse(act)),
        body,
        tone: tones[turn],
        by: author,
      }
      return entry
    })
  },
}

export const fields: Contribution = { timeline: [turns] }
