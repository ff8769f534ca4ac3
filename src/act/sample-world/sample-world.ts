import type { Context, Desk } from '#platform/context.ts'
import type { ImportOrder, ImportRow } from '#platform/furnishing/contributions.ts'
import { customersByExternalId } from '../../gather/customers/customers.ts'
import { recordEvents } from '../../gather/events/events.ts'
import { log } from '../../gather/interactions/interactions.ts'
import { peopleByExternalId } from '../../gather/people/people.ts'
import { createScorecard, publishScorecard } from '../../see/scorecards/scorecards.ts'
import { judgeTouches } from '../engagement/engagement.ts'
import { tellOutcomes } from '../messages/messages.ts'
import { calendarOf } from './calendar.ts'
import { type Colleague, type Part, welcomeColleagues } from './cast/cast.ts'
import { faringByThemselves } from './cast/faring-by-themselves.ts'
import { furtherAnswers, nothingElse, type Values } from './cast/further-answers.ts'
import { needingSomeone } from './cast/needing-someone.ts'
import { population } from './cast/population.ts'
import { tellClosingDays } from './closed.ts'
import { contractRows } from './contract-rows.ts'
import { slowCases, tellSlowSupport } from './doings/asking/slow-support.ts'
import { letSurveysGo, publishSurveys } from './doings/asking/surveys.ts'
import { tellContent } from './doings/content.ts'
import { tellDoubts } from './doings/doubts.ts'
import { bringAnswers } from './doings/imports.ts'
import { tellMessages } from './doings/messages.ts'
import { viewsOf } from './doings/page-views.ts'
import { domainOf, tidyUp, twinRow } from './doings/records.ts'
import { tellRelease } from './doings/releases.ts'
import { requestRows } from './doings/requests.ts'
import { keepSegments } from './doings/segments.ts'
import { happeningsOf } from './happenings.ts'
import { tellInterview } from './heard/interviews.ts'
import { tellQuotes } from './heard/quotes.ts'
import { tellVerbatims } from './heard/verbatims.ts'
import { describeCustomers, keepViews } from './lists.ts'
import { caseRows, castOf, customerRow, personRows, responseRows } from './rows.ts'
import { scorecard, scorecardName } from './scorecard.ts'
import { tellSteering } from './steering/steering.ts'

const cast: readonly Part[] = [...needingSomeone, ...faringByThemselves]
const source = 'sample'
const eventsAtATime = 20_000
const withoutTax = { amount: { tax: 'excluded' } } as const

/**
 * Fills a workspace with the sample world as of its today: the same people and figures every time, through the same doors as anyone's data.
 * `past` reads what is to be known of days gone by; only after it is anything done today that has health read, which goes by the order in
 * which it is read.
 */
export async function loadSampleWorld(
  desk: Desk,
  besideCast = 236,
  past: () => Promise<void> = async () => undefined,
): Promise<{ customers: number; events: number }> {
  const { locale } = desk
  const parts = [...cast, ...population(besideCast)]
  const calendar = calendarOf(desk.today, desk.workspace.zone, desk.now)
  const members = await desk.transaction(welcomeColleagues, source)
  await fill(desk, 'customers', [
    ...parts.map((part) => ({ ...customerRow(part, locale, calendar), domain: domainOf(part, parts) })),
    ...twinRow(parts, locale),
  ])
  await desk.transaction((context) => describeCustomers(context, parts, members), source)
  await fill(
    desk,
    'people',
    parts.flatMap((part) => personRows(part, locale, calendar)),
  )
  await fill(
    desk,
    'contracts',
    parts.flatMap((part) => contractRows(part, calendar)),
  )
  await fill(
    desk,
    'cases',
    parts.flatMap((part) => caseRows(part, locale, calendar)),
  )
  await fill(
    desk,
    'responses',
    parts.flatMap((part) => responseRows(part, locale, calendar)),
    (answer) => furtherAnswers(answer, locale),
  )
  const surveys = await desk.transaction(publishSurveys, source)
  await desk.transaction((context) => tellScenes(context, members), source)
  await desk.transaction(designHealth, source)
  const events = await tellUse(desk, parts)
  await desk.transaction(keepSegments, source)
  await desk.transaction(keepViews, source)
  await past()
  await desk.transaction((context) => tidyUp(context, parts), source)
  await bringAnswers(desk, parts, calendar)
  await fill(desk, 'cases', slowCases(parts, locale, calendar))
  await desk.transaction((context) => tellSlowSupport(context, parts), source)
  const { groupId } = await desk.transaction((context) => tellContent(context, calendar, members.ken), source)
  await fill(desk, 'requests', requestRows(parts, locale, calendar))
  await desk.transaction((context) => tellDoubts(context, parts), source)
  await tellVerbatims(desk, source)
  await desk.transaction((context) => tellSteering(context, calendar, members), source)
  await desk.transaction(tellQuotes, source)
  await desk.transaction((context) => tellInterview(context, parts, members.ken), source)
  await desk.transaction((context) => tellRelease(context, locale, calendar), source)
  const about = { groupId, approver: members.ken }
  await desk.transaction((context) => tellMessages(context, parts, calendar, about), source)
  await desk.transaction((context) => letSurveysGo(context, surveys), source)
  await judgeTouches(desk)
  await tellOutcomes(desk)
  return { customers: parts.length, events }
}

async function fill(desk: Desk, target: string, values: readonly Values[], extraOf = nothingElse): Promise<void> {
  const importable = desk.contributions.importables.find((one) => one.name === target)
  if (!importable) throw new Error(`Nothing imports ${target}.`)
  const order: ImportOrder = {
    importId: '00000000-0000-0000-0000-000000000000',
    source,
    dry: false,
    createMissing: false,
    defaults: {},
  }
  const rows = values.map(
    (one, index): ImportRow => ({
      ...{ row: index + 1, values: one, extra: extraOf(one) },
      ...(one.amount && { amounts: withoutTax }),
    }),
  )
  const outcomes = await desk.transaction((context) => importable.store(context, rows, order), source)
  const refused = outcomes.find((one) => one.outcome === 'rejected')
  if (refused?.outcome === 'rejected')
    throw new Error(
      `The sample world is refused: ${target} row ${refused.row}, ${refused.column}: ${refused.because.en}`,
    )
}

/** Not announced: whoever fills the world reads its health from the past up to today. */
async function designHealth(context: Context): Promise<void> {
  const quietly = { ...context, announce: async () => undefined }
  const { id } = await createScorecard(quietly, { name: scorecardName, segmentId: null, definition: scorecard })
  await publishScorecard(quietly, id)
}

/** Conversations, and the day a sponsor left. */
async function tellScenes(context: Context, members: Record<Colleague, string>): Promise<void> {
  const ids = await customersByExternalId(
    context,
    cast.map((part) => part.key),
  )
  await tellClosingDays(context, ids.get('sakura-foods'))
  const calendar = calendarOf(context.today, context.workspace.zone, context.now)
  for (const part of cast) {
    const customerId = ids.get(part.key)
    if (!customerId) continue
    for (const scene of part.scenes) {
      const told =
        scene.kind === 'talk'
          ? { kind: scene.by, title: scene.title[context.locale], body: scene.body[context.locale] }
          : scene.kind === 'sponsor left'
            ? {
                kind: 'note' as const,
                title: { en: 'Sponsor left', ja: '推進責任者が退職' }[context.locale],
                body: scene.note[context.locale],
              }
            : null
      if (told)
        await log(context, {
          customerId,
          ...told,
          happenedAt: calendar.at(scene.daysAgo, 14),
          memberId: members[part.owner ?? 'sakura'],
        })
    }
  }
}

async function tellUse(desk: Desk, parts: readonly Part[]): Promise<number> {
  const calendar = calendarOf(desk.today, desk.workspace.zone, desk.now)
  const people = parts.map((part) => ({ part, people: castOf(part, desk.locale) }))
  const places = await desk.transaction(
    (context) =>
      peopleByExternalId(
        context,
        people.flatMap((one) => one.people.map((someone) => someone.userId)),
      ),
    source,
  )
  const placeOf = (userId: string) => ({
    personId: places.get(userId)?.personId ?? null,
    customerId: places.get(userId)?.customerId ?? null,
  })
  const happenings = people.flatMap(({ part, people: theirs }) => [
    ...happeningsOf(part, theirs, placeOf, calendar),
    ...viewsOf(part, theirs, placeOf, calendar),
  ])
  for (let at = 0; at < happenings.length; at += eventsAtATime) {
    await desk.transaction((context) => recordEvents(context, happenings.slice(at, at + eventsAtATime)), source)
  }
  return happenings.length
}
