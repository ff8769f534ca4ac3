import type { Hono } from 'hono'
import { room as answers } from './act/answers/room.ts'
import { room as askings } from './act/askings/room.ts'
import { room as channels } from './act/channels/room.ts'
import { room as content } from './act/content/room.ts'
import { room as courtesy } from './act/courtesy/room.ts'
import { room as deliverability } from './act/deliverability/room.ts'
import { room as engagement } from './act/engagement/room.ts'
import { room as followUps } from './act/follow-ups/room.ts'
import { room as mailboxes } from './act/mailboxes/room.ts'
import { room as messages } from './act/messages/room.ts'
import { room as plays } from './act/plays/room.ts'
import { room as releases } from './act/releases/room.ts'
import { room as results } from './act/results/room.ts'
import { room as sampleWorld } from './act/sample-world/room.ts'
import { room as sends } from './act/sends/room.ts'
import { room as standingAskings } from './act/standing-askings/room.ts'
import { room as webhooks } from './act/webhooks/room.ts'
import type { Places } from './contents.ts'
import { room as answering } from './gather/answering/room.ts'
import { room as attributes } from './gather/attributes/room.ts'
import { room as calendar } from './gather/calendar/room.ts'
import { room as contracts } from './gather/contracts/room.ts'
import { room as customers } from './gather/customers/room.ts'
import { room as doubts } from './gather/doubts/room.ts'
import { room as edits } from './gather/edits/room.ts'
import { room as events } from './gather/events/room.ts'
import { room as imports } from './gather/imports/room.ts'
import { room as intake } from './gather/intake/room.ts'
import { room as interactions } from './gather/interactions/room.ts'
import { room as interviews } from './gather/interviews/room.ts'
import { room as joins } from './gather/joins/room.ts'
import { room as merges } from './gather/merges/room.ts'
import { room as people } from './gather/people/room.ts'
import { room as questionnaires } from './gather/questionnaires/room.ts'
import { room as rates } from './gather/rates/room.ts'
import { room as requests } from './gather/requests/room.ts'
import { room as support } from './gather/support/room.ts'
import { room as surveys } from './gather/surveys/room.ts'
import { room as attribution } from './learn/attribution/room.ts'
import { room as experiments } from './learn/experiments/room.ts'
import { room as access } from './platform/access/room.ts'
import type { Paths } from './platform/doors/machines/openapi.ts'
import type { Stream } from './platform/doors/streams.ts'
import type { Contribution } from './platform/furnishing/contributions.ts'
import type { AnyRoom, Room, Served } from './platform/furnishing/furniture.ts'
import { nameOf } from './platform/furnishing/room-name.ts'
import type { House } from './platform/house.ts'
import { room as live } from './platform/live/room.ts'
import { room as operations } from './platform/operations/room.ts'
import { room as outside } from './platform/outside/room.ts'
import { room as platform } from './platform/room.ts'
import type { Notices } from './platform/work/notices.ts'
import type { Job } from './platform/work/schedule.ts'
import { room as figures } from './see/figures/room.ts'
import { room as forecast } from './see/forecast/room.ts'
import { room as health } from './see/health/room.ts'
import { room as kpis } from './see/kpis/room.ts'
import { room as lifetime } from './see/lifetime/room.ts'
import { room as portfolio } from './see/portfolio/room.ts'
import { room as quotes } from './see/quotes/room.ts'
import { room as redesigns } from './see/redesigns/room.ts'
import { room as retention } from './see/retention/room.ts'
import { room as revenue } from './see/revenue/room.ts'
import { room as scorecards } from './see/scorecards/room.ts'
import { room as search } from './see/search/room.ts'
import { room as segments } from './see/segments/room.ts'
import { room as targets } from './see/targets/room.ts'
import { room as touchpoints } from './see/touchpoints/room.ts'
import { room as verbatims } from './see/verbatims/room.ts'
import { room as voice } from './see/voice/room.ts'

/** What stands behind each room, in the order of the table of contents. A room without its line does not compile. */
export const furnished = {
  platform,
  'platform/outside': outside,
  'platform/access': access,
  'platform/live': live,
  'platform/operations': operations,
  'gather/attributes': attributes,
  'gather/addresses': {},
  'gather/customers': customers,
  'gather/edits': edits,
  'gather/calendar': calendar,
  'gather/people': people,
  'gather/contracts': contracts,
  'gather/rates': rates,
  'gather/interactions': interactions,
  'gather/merges': merges,
  'gather/joins': joins,
  'gather/events': events,
  'gather/intake': intake,
  'gather/support': support,
  'gather/surveys': surveys,
  'gather/questionnaires': questionnaires,
  'gather/answering': answering,
  'gather/requests': requests,
  'gather/doubts': doubts,
  'gather/interviews': interviews,
  'gather/mappings': {},
  'gather/imports': imports,
  'see/segments': segments,
  'see/figures': figures,
  'see/scorecards': scorecards,
  'see/health': health,
  'see/portfolio': portfolio,
  'see/revenue': revenue,
  'see/retention': retention,
  'see/lifetime': lifetime,
  'see/forecast': forecast,
  'see/voice': voice,
  'see/search': search,
  'see/verbatims': verbatims,
  'see/kpis': kpis,
  'see/targets': targets,
  'see/redesigns': redesigns,
  'see/quotes': quotes,
  'see/touchpoints': touchpoints,
  'act/plays': plays,
  'act/follow-ups': followUps,
  'act/letters': {},
  'act/content': content,
  'act/engagement': engagement,
  'act/channels': channels,
  'act/courtesy': courtesy,
  'act/messages': messages,
  'act/answers': answers,
  'act/mailboxes': mailboxes,
  'act/deliverability': deliverability,
  'act/releases': releases,
  'act/sends': sends,
  'act/askings': askings,
  'act/standing-askings': standingAskings,
  'act/webhooks': webhooks,
  'act/results': results,
  'learn/attribution': attribution,
  'learn/experiments': experiments,
  'act/sample-world': sampleWorld,
} satisfies { readonly [Place in keyof Places]: Room<Places[Place]> }

/** The rooms by their names, without the shapes that their own files and the table of contents have checked. */
const inOrder: readonly (readonly [name: string, room: AnyRoom])[] = Object.entries(furnished).map(([place, room]) => [
  nameOf(place),
  room,
])

export const contributions: readonly Contribution[] = inOrder.map(([, { fields, personal, live }]) => ({
  ...fields,
  personal: personal === undefined ? [] : [personal],
  live: live === undefined ? [] : [live],
}))
export const jobs: readonly Job[] = inOrder.flatMap(([, room]) => room.jobs ?? [])
export const notices: Notices = Object.fromEntries(inOrder.flatMap(([, room]) => Object.entries(room.notices ?? {})))
export const doorPaths: Paths = Object.assign({}, ...inOrder.map(([, room]) => room.doorPaths ?? {}))
export const openPaths: readonly string[] = inOrder.flatMap(([, room]) => room.openPaths ?? [])
export const streams: readonly Stream[] = inOrder.flatMap(([, room]) => room.streams ?? [])

/** What answers the operations of each room; who asks several at once knows all of them. */
export function served(house: House, url: string): Served[] {
  const all: Served[] = inOrder.flatMap(([name, { contract, live, handlers = {} }]) =>
    contract === undefined
      ? []
      : [
          {
            name,
            contract,
            handlers: typeof handlers === 'function' ? handlers(house, url, () => all) : handlers,
            live,
          },
        ],
  )
  return all
}

/** The doors that rooms open beside their operations. */
export function doorsOf(house: House): Hono[] {
  return inOrder.flatMap(([, { door }]) => (door === undefined ? [] : [door(house)]))
}
