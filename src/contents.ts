import { contract as askings } from './act/askings/contract.ts'
import { contract as channels } from './act/channels/contract.ts'
import { contract as content } from './act/content/contract.ts'
import { contract as courtesy } from './act/courtesy/contract.ts'
import { contract as deliverability } from './act/deliverability/contract.ts'
import { contract as engagement } from './act/engagement/contract.ts'
import { contract as followUps } from './act/follow-ups/contract.ts'
import { contract as mailboxes } from './act/mailboxes/contract.ts'
import { contract as messages } from './act/messages/contract.ts'
import { contract as plays } from './act/plays/contract.ts'
import { contract as releases } from './act/releases/contract.ts'
import { contract as results } from './act/results/contract.ts'
import { contract as sends } from './act/sends/contract.ts'
import { contract as standingAskings } from './act/standing-askings/contract.ts'
import { contract as webhooks } from './act/webhooks/contract.ts'
import { contract as answering } from './gather/answering/contract.ts'
import { contract as attributes } from './gather/attributes/contract.ts'
import { contract as calendar } from './gather/calendar/contract.ts'
import { contract as contracts } from './gather/contracts/contract.ts'
import { contract as customers } from './gather/customers/contract.ts'
import { contract as doubts } from './gather/doubts/contract.ts'
import { contract as edits } from './gather/edits/contract.ts'
import { contract as events } from './gather/events/contract.ts'
import { contract as imports } from './gather/imports/contract.ts'
import { contract as intake } from './gather/intake/contract.ts'
import { contract as interactions } from './gather/interactions/contract.ts'
import { contract as interviews } from './gather/interviews/contract.ts'
import { contract as joins } from './gather/joins/contract.ts'
import { contract as merges } from './gather/merges/contract.ts'
import { contract as people } from './gather/people/contract.ts'
import { contract as questionnaires } from './gather/questionnaires/contract.ts'
import { contract as rates } from './gather/rates/contract.ts'
import { contract as requests } from './gather/requests/contract.ts'
import { contract as support } from './gather/support/contract.ts'
import { contract as surveys } from './gather/surveys/contract.ts'
import { contract as attribution } from './learn/attribution/contract.ts'
import { contract as experiments } from './learn/experiments/contract.ts'
import { contract as access } from './platform/access/contract.ts'
import { type ByName, byName } from './platform/furnishing/room-name.ts'
import { contract as operations } from './platform/operations/contract.ts'
import { contract as figures } from './see/figures/contract.ts'
import { contract as forecast } from './see/forecast/contract.ts'
import { contract as health } from './see/health/contract.ts'
import { contract as kpis } from './see/kpis/contract.ts'
import { contract as lifetime } from './see/lifetime/contract.ts'
import { contract as portfolio } from './see/portfolio/contract.ts'
import { contract as quotes } from './see/quotes/contract.ts'
import { contract as redesigns } from './see/redesigns/contract.ts'
import { contract as retention } from './see/retention/contract.ts'
import { contract as revenue } from './see/revenue/contract.ts'
import { contract as scorecards } from './see/scorecards/contract.ts'
import { contract as search } from './see/search/contract.ts'
import { contract as segments } from './see/segments/contract.ts'
import { contract as targets } from './see/targets/contract.ts'
import { contract as touchpoints } from './see/touchpoints/contract.ts'
import { contract as verbatims } from './see/verbatims/contract.ts'
import { contract as voice } from './see/voice/contract.ts'

/**
 * THE TABLE OF CONTENTS: every room by its place below `src/`, in order, with its operations. It is the API, and a room may
 * import, and read the tables of, only what stands above it.
 */
const places = {
  platform: null,
  'platform/outside': null,
  'platform/access': access,
  'platform/live': null,
  'platform/operations': operations,
  'gather/attributes': attributes,
  'gather/addresses': null,
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
  'gather/mappings': null,
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
  'act/letters': null,
  'act/content': content,
  'act/engagement': engagement,
  'act/channels': channels,
  'act/courtesy': courtesy,
  'act/messages': messages,
  'act/answers': null,
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
  'act/sample-world': null,
} as const

export type Places = typeof places
/** Where migrations are looked for, and who may import whom. */
export const rooms: readonly string[] = Object.keys(places)
export const contents = byName(places)
export type Contents = ByName<Places>
