import { handlers as plays } from './act/plays/api.ts'
import { fields as playsFields } from './act/plays/fields.ts'
import { jobs as playsJobs } from './act/plays/jobs.ts'
import { personal as playsPersonal } from './act/plays/personal.ts'
import type { Contents } from './contents.ts'
import { contents } from './contents.ts'
import { handlers as attributes } from './gather/attributes/api.ts'
import { personal as attributesPersonal } from './gather/attributes/personal.ts'
import { handlers as calendar } from './gather/calendar/api.ts'
import { personal as calendarPersonal } from './gather/calendar/personal.ts'
import { handlers as contracts } from './gather/contracts/api.ts'
import { fields as contractsFields } from './gather/contracts/fields.ts'
import { personal as contractsPersonal } from './gather/contracts/personal.ts'
import { handlers as customers } from './gather/customers/api.ts'
import { fields as customersFields } from './gather/customers/fields.ts'
import { jobs as customersJobs } from './gather/customers/jobs.ts'
import { personal as customersPersonal } from './gather/customers/personal.ts'
import { handlers as events } from './gather/events/api.ts'
import { fields as eventsFields } from './gather/events/fields.ts'
import { jobs as eventsJobs } from './gather/events/jobs.ts'
import { personal as eventsPersonal } from './gather/events/personal.ts'
import { handlers as imports } from './gather/imports/api.ts'
import { jobs as importsJobs } from './gather/imports/jobs.ts'
import { personal as importsPersonal } from './gather/imports/personal.ts'
import { streams as importsStreams } from './gather/imports/streams.ts'
import { handlers as intake } from './gather/intake/api.ts'
import { fields as intakeFields } from './gather/intake/fields.ts'
import { personal as intakePersonal } from './gather/intake/personal.ts'
import { handlers as interactions } from './gather/interactions/api.ts'
import { fields as interactionsFields } from './gather/interactions/fields.ts'
import { personal as interactionsPersonal } from './gather/interactions/personal.ts'
import { handlers as merges } from './gather/merges/api.ts'
import { personal as mergesPersonal } from './gather/merges/personal.ts'
import { handlers as people } from './gather/people/api.ts'
import { fields as peopleFields } from './gather/people/fields.ts'
import { jobs as peopleJobs } from './gather/people/jobs.ts'
import { personal as peoplePersonal } from './gather/people/personal.ts'
import { handlers as support } from './gather/support/api.ts'
import { fields as supportFields } from './gather/support/fields.ts'
import { personal as supportPersonal } from './gather/support/personal.ts'
import { handlers as surveys } from './gather/surveys/api.ts'
import { fields as surveysFields } from './gather/surveys/fields.ts'
import { personal as surveysPersonal } from './gather/surveys/personal.ts'
import { handlersOf } from './platform/access/api.ts'
import { personal as accessPersonal } from './platform/access/personal.ts'
import type { Contribution } from './platform/contributions.ts'
import type { Handlers } from './platform/handlers.ts'
import type { House } from './platform/house.ts'
import { handlers as operations } from './platform/operations/api.ts'
import { jobs as operationsJobs } from './platform/operations/jobs.ts'
import { personal as operationsPersonal } from './platform/operations/personal.ts'
import type { Room } from './platform/room.ts'
import type { Job } from './platform/schedule.ts'
import type { Stream } from './platform/streams.ts'
import { handlers as health } from './see/health/api.ts'
import { fields as healthFields } from './see/health/fields.ts'
import { jobs as healthJobs } from './see/health/jobs.ts'
import { personal as healthPersonal } from './see/health/personal.ts'
import { handlers as portfolio } from './see/portfolio/api.ts'
import { fields as portfolioFields } from './see/portfolio/fields.ts'
import { jobs as portfolioJobs } from './see/portfolio/jobs.ts'
import { personal as portfolioPersonal } from './see/portfolio/personal.ts'
import { streams as portfolioStreams } from './see/portfolio/streams.ts'
import { handlers as scorecards } from './see/scorecards/api.ts'
import { fields as scorecardsFields } from './see/scorecards/fields.ts'
import { personal as scorecardsPersonal } from './see/scorecards/personal.ts'
import { handlers as segments } from './see/segments/api.ts'
import { jobs as segmentsJobs } from './see/segments/jobs.ts'
import { personal as segmentsPersonal } from './see/segments/personal.ts'

/** What stands behind each room of the table of contents. A room without its handlers does not compile. */
export function handlersOfAll(house: House, url: string) {
  return {
    access: handlersOf(house, url),
    operations,
    attributes,
    customers,
    calendar,
    people,
    contracts,
    interactions,
    merges,
    events,
    intake,
    support,
    surveys,
    imports,
    segments,
    portfolio,
    scorecards,
    health,
    plays,
  } satisfies { [Name in keyof Contents]: Handlers<Contents[Name]> }
}

export const contributions: readonly Contribution[] = [
  customersFields,
  peopleFields,
  contractsFields,
  interactionsFields,
  eventsFields,
  intakeFields,
  supportFields,
  surveysFields,
  portfolioFields,
  scorecardsFields,
  healthFields,
  playsFields,
  {
    personal: [
      accessPersonal,
      operationsPersonal,
      attributesPersonal,
      customersPersonal,
      calendarPersonal,
      peoplePersonal,
      contractsPersonal,
      interactionsPersonal,
      mergesPersonal,
      eventsPersonal,
      intakePersonal,
      supportPersonal,
      surveysPersonal,
      importsPersonal,
      segmentsPersonal,
      scorecardsPersonal,
      healthPersonal,
      portfolioPersonal,
      playsPersonal,
    ],
  },
]
export const jobs: readonly Job[] = [
  ...operationsJobs,
  ...customersJobs,
  ...peopleJobs,
  ...eventsJobs,
  ...importsJobs,
  ...segmentsJobs,
  ...portfolioJobs,
  ...healthJobs,
  ...playsJobs,
]
export const streams: readonly Stream[] = [...importsStreams, ...portfolioStreams]

export function furnish(house: House, url: string): Room[] {
  const handlers = handlersOfAll(house, url)
  return (Object.keys(contents) as (keyof Contents)[]).map((name) => ({
    name,
    contract: contents[name],
    handlers: handlers[name] as Room['handlers'],
  }))
}
