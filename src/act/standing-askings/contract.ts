import { z } from 'zod'
import { ById, Day, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { Lack } from '../messages/contract.ts'
import { limits } from './contract/limits.ts'
import {
  Forecast,
  ForecastTurn,
  Month,
  Standing,
  StandingFound,
  StandingListed,
  StandingWish,
  Turn,
  TurnState,
} from './contract/standing.ts'

export type {
  ForecastTurn,
  Month,
  PausedBecause,
  Standing,
  StandingListed,
  StandingState,
  Trigger,
  Turn,
  TurnBecause,
  TurnState,
} from './contract/standing.ts'
export { StandingWish } from './contract/standing.ts'

const read = 'messages.read' as const
const send = 'messages.send' as const
const Locale = z.enum(['en', 'ja'])
const ahead = z
  .number()
  .int()
  .min(1)
  .max(limits.forecast)
  .default(30)
  .describe('So many days, of which today is the first')

export const contract = {
  list: operation({
    method: 'GET',
    path: '/standing-askings',
    summary: 'Surveys that go by themselves, the latest first',
    permission: read,
  })
    .input(PageWish.extend({ questionnaireId: Id.optional() }))
    .output(pageOf(StandingListed)),
  find: operation({
    method: 'GET',
    path: '/standing-askings/{id}',
    summary: 'A survey that goes by itself: when, to whom, and why it asks nobody as it stands',
    permission: read,
  })
    .input(ById)
    .output(versioned(StandingFound)),
  create: operation({
    method: 'POST',
    path: '/standing-askings',
    summary: 'Say which survey goes by itself, when and to whom; nobody is asked before it is started',
    permission: send,
  })
    .input(StandingWish)
    .output(versioned(Standing)),
  change: operation({
    method: 'PATCH',
    path: '/standing-askings/{id}',
    summary: 'Change when it goes, to whom and how, for turns from then on; what is asked of whom already stays',
    permission: send,
  })
    .input(z.object({ ...wished(), id: Id }))
    .output(versioned(Standing)),
  remove: operation({
    method: 'DELETE',
    path: '/standing-askings/{id}',
    summary: 'Remove one that was never started',
    permission: send,
  })
    .input(ById)
    .output(ById),
  start: operation({
    method: 'POST',
    path: '/standing-askings/{id}/start',
    summary: 'Ask by itself from today on, or from its first day: what was before asks nobody',
    permission: send,
    leaves: 'letter',
  })
    .input(ById)
    .output(Standing),
  pause: operation({
    method: 'POST',
    path: '/standing-askings/{id}/pause',
    summary: 'Ask nobody until it is resumed: turns that come meanwhile are missed; askings that were begun go on',
    permission: send,
  })
    .input(ById)
    .output(Standing),
  resume: operation({
    method: 'DELETE',
    path: '/standing-askings/{id}/pause',
    summary: 'Ask again, from today on, in the version of the survey that is in force',
    permission: send,
    effect: 'changes',
    leaves: 'letter',
  })
    .input(ById)
    .output(Standing),
  end: operation({
    method: 'POST',
    path: '/standing-askings/{id}/end',
    summary: 'Ask nobody more, for good; askings that were begun go on',
    permission: send,
    repeatsSafely: true,
  })
    .input(ById)
    .output(Standing),
  turns: operation({
    method: 'GET',
    path: '/standing-askings/{id}/turns',
    summary:
      'Whose turn it was on which day, and whether they were asked, held back or missed, and why; the latest first',
    permission: read,
  })
    .input(PageWish.extend({ id: Id, state: TurnState.optional() }))
    .output(pageOf(Turn)),
  months: operation({
    method: 'GET',
    path: '/standing-askings/{id}/months',
    summary: 'How many were asked and answered, month by month, the latest first, at most two years',
    permission: read,
  })
    .input(ById)
    .output(z.object({ rows: z.array(Month) })),
  forecast: operation({
    method: 'POST',
    path: '/standing-askings/{id}/forecasts',
    summary: 'Whom it would ask on each of the next days, by what is known today; nothing is kept or sent',
    permission: read,
    effect: 'reads',
  })
    .input(z.object({ id: Id, days: ahead }))
    .output(Forecast),
  forecastTurns: operation({
    method: 'POST',
    path: '/standing-askings/{id}/forecast-turns',
    summary: 'The people of a day of the forecast, or of all of its days, with why they would be asked or not',
    permission: read,
    effect: 'reads',
  })
    .input(PageWish.extend({ id: Id, days: ahead, day: Day.optional() }))
    .output(pageOf(ForecastTurn)),
  preview: operation({
    method: 'POST',
    path: '/standing-askings/{id}/previews',
    summary: 'How its mail reads in a language, with the first question in it; nothing is kept',
    permission: read,
    effect: 'reads',
  })
    .input(z.object({ id: Id, locale: Locale }))
    .output(z.object({ locale: Locale, subject: z.string(), text: z.string(), html: z.string() })),
  test: operation({
    method: 'POST',
    path: '/standing-askings/{id}/tests',
    summary: 'Send its mail to oneself, as a test; its links lead to no survey',
    permission: send,
    leaves: 'letter',
  })
    .input(z.object({ id: Id, locale: Locale.optional() }))
    .output(z.object({ to: z.string(), locale: Locale, lacks: z.array(Lack) })),
}

/** What may be changed: all but the questionnaire, each alone; what is left out stays. */
function wished() {
  const { questionnaireId: _, ...shape } = StandingWish.shape
  return {
    ...shape,
    name: shape.name.optional(),
    audience: shape.audience.optional(),
    trigger: shape.trigger.optional(),
    reminding: shape.reminding.unwrap().optional(),
    openDays: shape.openDays.unwrap().optional(),
    graceDays: shape.graceDays.unwrap().optional(),
    onNewVersion: shape.onNewVersion.unwrap().optional(),
    fromOn: shape.fromOn.unwrap().optional(),
    untilOn: shape.untilOn.unwrap().optional(),
  }
}
