import type { ImportRow } from '#platform/furnishing/contributions.ts'
import type { Locale } from '#platform/wording/words.ts'
import type { Calendar } from './calendar.ts'
import { colleagues, type Part } from './cast/cast.ts'
import { peopleOf, type Someone } from './cast/people.ts'
import { subjects, tempers, voices } from './cast/voices.ts'
import { type Chance, chanceOf } from './chance.ts'
import { whereIs } from './whereabouts.ts'

type Values = ImportRow['values']

export function customerRow(part: Part, locale: Locale, calendar: Calendar): Values {
  const isGone = part.renewsInDays < 0
  return {
    external_id: part.key,
    name: part.name[locale],
    kind: 'company',
    industry: part.industry[locale],
    country: 'JP',
    ...whereIs(part.key, locale),
    approval_lead_days: 7 + chanceOf(`approval of ${part.key}`).whole(0, 5) * 7,
    stage: isGone ? 'left' : part.course === 'starting' ? 'onboarding' : 'active',
    since_on: calendar.day(part.sinceDaysAgo),
    left_on: isGone ? calendar.day(-part.renewsInDays) : null,
    owner_email: part.owner ? colleagues[part.owner].email : null,
  }
}

/** What the maker adds to its customers: how it stands behind them, how many shops they run, and whether they may be named in public. */
export function attributesOf(part: Part): Readonly<Record<string, string | number | boolean>> {
  const chance = chanceOf(`attributes of ${part.key}`)
  const tier = part.yearlyValue >= 4_000_000 ? 'A' : part.yearlyValue >= 1_500_000 ? 'B' : 'C'
  const known = chance.happens(0.7)
  return {
    support_tier: tier,
    ...(known ? { shops: Math.max(1, Math.round(part.seats / chance.whole(3, 6))) } : {}),
    ...(part.course === 'thriving' ? { may_be_named: chance.happens(0.6) } : {}),
  }
}

export function personRows(part: Part, locale: Locale, calendar: Calendar): Values[] {
  return castOf(part, locale).map((someone, index) => ({
    external_id: someone.userId,
    customer: part.key,
    name: someone.name,
    family_kana: someone.familyKana,
    given_kana: someone.givenKana,
    title: someone.title,
    zone: 'Asia/Tokyo',
    ...consentOf(index, calendar),
    family_name: someone.familyName,
    given_name: someone.givenName,
    email: someone.email,
    phone: phoneOf(part, index),
    line_id: lineIdOf(part, index),
    department: someone.department,
    locale,
    roles: someone.role,
    left_on: someone.leftDaysAgo === null ? null : calendar.day(someone.leftDaysAgo),
  }))
}

/** Of some, whoever carries it on is reached over LINE as well: by an id that LINE gives to nobody. */
function lineIdOf(part: Part, index: number): string | null {
  const chance = chanceOf(`line of ${part.key}`)
  return index === 1 && chance.whole(0, 1) === 0 ? `U${String(chance.whole(1, 9999)).padStart(32, '0')}` : null
}

/** Whoever decides and whoever carries it on can be called: under numbers that no exchange gives out. */
function phoneOf(part: Part, index: number): string | null {
  if (index > 1) return null
  return `03-0000-${String(chanceOf(`phone of ${part.key} ${index}`).whole(0, 9999)).padStart(4, '0')}`
}

/** The sponsor and the champion agreed to hear from us, the third did and no longer wants to, the others were never asked. */
function consentOf(index: number, calendar: Calendar): Values {
  if (index > 2) return {}
  const agreed = { opted_in_at: calendar.at(180 + index * 40, 10), consent_source: 'sumire.example' }
  return index === 2 ? { ...agreed, opted_out_at: calendar.at(60, 9) } : agreed
}

/** The same people wherever they are asked for. */
export function castOf(part: Part, locale: Locale): Someone[] {
  return peopleOf(part, locale, chanceOf(`people of ${part.key}`))
}

export function caseRows(part: Part, locale: Locale, calendar: Calendar): Values[] {
  const chance = chanceOf(`cases of ${part.key}`)
  const told = part.scenes.flatMap((scene, index) =>
    scene.kind === 'case'
      ? [
          {
            external_id: `${part.key}-case-${index}`,
            customer: part.key,
            subject: scene.subject[locale],
            priority: scene.priority,
            status: scene.closedAfterDays === null ? 'open' : 'closed',
            opened_at: calendar.at(scene.daysAgo, 10),
            closed_at: scene.closedAfterDays === null ? null : calendar.at(scene.daysAgo - scene.closedAfterDays, 16),
            first_response_minutes: 45,
            satisfaction: scene.satisfaction ?? null,
            escalated: scene.escalated ?? false,
          },
        ]
      : [],
  )
  const hasStory = part.scenes.length > 0
  const usual = Array.from({ length: hasStory ? 1 : chance.whole(0, 3) }, (_, index) =>
    usualCase(part, locale, calendar, chance, index),
  )
  return [...told, ...usual]
}

function usualCase(part: Part, locale: Locale, calendar: Calendar, chance: Chance, index: number): Values {
  const daysAgo = chance.whole(20, Math.min(400, part.sinceDaysAgo))
  return {
    external_id: `${part.key}-usual-${index}`,
    customer: part.key,
    subject: chance.pick(subjects)[locale],
    priority: chance.pick(['low', 'medium', 'medium', 'high'] as const),
    status: 'closed',
    opened_at: calendar.at(daysAgo, chance.whole(9, 17)),
    closed_at: calendar.at(daysAgo - chance.whole(1, 4), 15),
    first_response_minutes: chance.whole(8, 240),
    satisfaction: chance.happens(0.5) ? chance.whole(3, 5) : null,
    escalated: false,
  }
}

export function responseRows(part: Part, locale: Locale, calendar: Calendar): Values[] {
  const chance = chanceOf(`answers of ${part.key}`)
  const survey = { en: 'Half-yearly survey', ja: '半期アンケート' }[locale]
  const people = castOf(part, locale)
  const told = part.scenes.flatMap((scene, index) =>
    scene.kind === 'answer'
      ? [
          {
            external_id: `${part.key}-answer-${index}`,
            customer: part.key,
            person: people[3]?.userId ?? people[0]?.userId ?? null,
            survey,
            answered_at: calendar.at(scene.daysAgo, 11),
            nps: scene.nps,
            comment: scene.comment[locale],
            locale,
          },
        ]
      : [],
  )
  const { mood, nps } = tempers[part.course]
  const usual =
    part.scenes.length > 0
      ? []
      : Array.from({ length: chance.whole(0, 3) }, (_, index) => ({
          external_id: `${part.key}-usual-${index}`,
          customer: part.key,
          person: people[Math.min(index + 1, people.length - 1)]?.userId ?? null,
          survey,
          answered_at: calendar.at(chance.whole(3, Math.min(170, part.sinceDaysAgo)), chance.whole(9, 18)),
          nps: chance.whole(nps[0], nps[1]),
          comment: chance.pick(voices[mood])[locale],
          locale,
        }))
  return [...told, ...usual]
}
