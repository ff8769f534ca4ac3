import { startOfDay } from '#maths/time/date-in-zone.ts'
import type { Contribution, TimelineSource } from '#platform/furnishing/contributions.ts'
import { beginningOf } from '#platform/wording/plain-text.ts'
import * as store from './store.ts'
import * as words from './words.ts'

/** How much of what was said stands in an entry; the sheet has the whole. */
const most = 600

const held: TimelineSource = {
  kind: 'interview',
  label: words.interviews,
  read: async (context, customerId, before, limit) => {
    const found = await store.toldOf(context, customerId, before, limit)
    return found.map(({ id, heldOn, title, personName, memberName, said }) => {
      const whole = [personName, said].filter((one) => one).join('\n\n')
      return {
        id,
        kind: 'interview',
        at: new Date(startOfDay(heldOn, context.workspace.zone)),
        title: title === '' ? words.interviews : { en: `Interview: ${title}`, ja: `インタビュー：${title}` },
        body: whole.length > most ? `${beginningOf(whole, most)}…` : whole,
        tone: 'plain',
        by: memberName,
      }
    })
  },
}

export const fields: Contribution = {
  timeline: [held],
  counts: [async (context, customerId) => ({ interviews: await store.count(context, { customerId }) })],
}
