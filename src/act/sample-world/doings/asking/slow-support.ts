import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { Locale, Text } from '#platform/wording/words.ts'
import { customersByExternalId } from '../../../../gather/customers/customers.ts'
import { log } from '../../../../gather/interactions/interactions.ts'
import { peopleByExternalId } from '../../../../gather/people/people.ts'
import { ResponseWish } from '../../../../gather/surveys/contract.ts'
import { recordResponse } from '../../../../gather/surveys/surveys.ts'
import { addFollowUpRule, followUpAnswers } from '../../../follow-ups/follow-ups.ts'
import { completePlay, dismissPlay, noteAgreed } from '../../../plays/plays.ts'
import { type Calendar, calendarOf } from '../../calendar.ts'
import type { Part } from '../../cast/cast.ts'
import { castOf } from '../../rows.ts'

/** What became of a low score: somebody spoke to its person after so many hours, it was closed without that, or found not needed. */
type Reply = { readonly after: number; readonly note: Text } | { readonly closed: Text } | { readonly dismissed: Text }
type Told = {
  readonly before: number
  readonly low: number
  readonly said: Text
  readonly reply: Reply
  readonly next: { readonly daysAgo: number; readonly nps: number; readonly said: Text } | null
}

const told: readonly Told[] = [
  {
    before: 9,
    low: 3,
    said: {
      en: 'We waited twelve days until support solved it.',
      ja: 'サポートが解決してくれるまで12日待ちました。',
    },
    reply: {
      after: 5,
      note: {
        en: 'Apologised, named a person for their cases, and looked at the first one together.',
        ja: 'お詫びし、問い合わせの担当者を決め、最初の1件を一緒に確認しました。',
      },
    },
    next: {
      daysAgo: 20,
      nps: 9,
      said: {
        en: 'Somebody called the same day, and support is quick again.',
        ja: '当日に電話をいただき、サポートも早くなりました。',
      },
    },
  },
  {
    before: 8,
    low: 5,
    said: { en: 'Support is slow since the winter.', ja: '冬からサポートの返事が遅くなりました。' },
    reply: {
      after: 30,
      note: { en: 'Went through the open cases with them.', ja: '未完了の問い合わせを一緒に確認しました。' },
    },
    next: { daysAgo: 14, nps: 8, said: { en: 'Better now.', ja: '良くなりました。' } },
  },
  {
    before: 9,
    low: 6,
    said: { en: 'A case stayed open for almost two weeks.', ja: '問い合わせが2週間近く解決しませんでした。' },
    reply: { dismissed: { en: 'The case is closed by now', ja: '問い合わせは完了済みのため' } },
    next: {
      daysAgo: 17,
      nps: 4,
      said: { en: 'Nobody asked what went wrong.', ja: '何が問題だったのか、誰からも聞かれませんでした。' },
    },
  },
  {
    before: 8,
    low: 4,
    said: { en: 'The answer of support came too late.', ja: 'サポートの回答が間に合いませんでした。' },
    reply: { closed: { en: 'Could not reach anybody', ja: '連絡がつきませんでした' } },
    next: null,
  },
]

const answeredDaysAgo = 58
const subject: Text = { en: 'The evening close does not finish', ja: '閉店処理が終わらない' }
const glad: Text = { en: 'Support answers quickly.', ja: 'サポートの返事が早いです。' }
const message: Text = { en: 'Left a message', ja: '伝言を残しました' }
const act: Text = { en: 'Call and listen', ja: '電話で話を聞く' }

/** The customers of one colleague whose cases stayed open for long while support was slow; others have stories of their own. */
export function whereSupportSlowed(parts: readonly Part[]): readonly Part[] {
  return parts
    .filter(({ scenes, renewsInDays }) => scenes.length === 0 && renewsInDays > 0)
    .slice(5)
    .filter(({ owner, course, sinceDaysAgo }) => owner === 'tomas' && course !== 'gone' && sinceDaysAgo > 220)
    .slice(0, told.length)
}

/** Their cases, each of which took twelve days. */
export function slowCases(parts: readonly Part[], locale: Locale, calendar: Calendar) {
  return whereSupportSlowed(parts).map(({ key }, index) => ({
    external_id: `${key}-slow`,
    customer: key,
    subject: subject[locale],
    priority: 'high',
    status: 'closed',
    opened_at: calendar.at(answeredDaysAgo + 14 + index, 10),
    closed_at: calendar.at(answeredDaysAgo + 2 + index, 16),
    first_response_minutes: 2_880,
    satisfaction: 2,
    escalated: false,
  }))
}

/** Their scores before it, after it, and after somebody spoke to them, or nobody did; each on its day, by the doors of that day. */
export async function tellSlowSupport(context: Context, parts: readonly Part[]): Promise<void> {
  const { locale } = context
  const meant = whereSupportSlowed(parts)
  const customers = await customersByExternalId(
    context,
    meant.map(({ key }) => key),
  )
  const firstOf = (part: Part) => castOf(part, locale).find(({ leftDaysAgo }) => leftDaysAgo === null)?.userId ?? ''
  const people = await peopleByExternalId(context, meant.map(firstOf))
  await addFollowUpRule(daysAgo(context, 200), { act, npsAtMost: 6 })
  for (const [index, part] of meant.entries()) {
    const [one, customerId] = [told[index], customers.get(part.key)]
    const personId = people.get(firstOf(part))?.personId
    if (one !== undefined && customerId !== undefined && personId !== undefined)
      await tellOne(context, { customerId, personId }, one)
  }
}

async function tellOne(context: Context, whose: { customerId: string; personId: string }, one: Told): Promise<void> {
  const { locale } = context
  const survey = { en: 'Half-yearly survey', ja: '半期アンケート' }[locale]
  const say = async (then: Context, nps: number, comment: Text) => {
    const wish = { ...whose, survey, nps, comment: comment[locale], answeredAt: then.now, locale }
    await recordResponse(then, ResponseWish.parse(wish))
    return followUpAnswers(then)
  }
  await say(daysAgo(context, 160), one.before, glad)
  const [playId] = await say(daysAgo(context, answeredDaysAgo), one.low, one.said)
  if (playId !== undefined) await reply(context, whose, playId, one.reply)
  if (one.next === null) return
  const [nextId] = await say(daysAgo(context, one.next.daysAgo), one.next.nps, one.next.said)
  if (nextId !== undefined) await completePlay(daysAgo(context, one.next.daysAgo - 1), nextId, message[locale])
}

async function reply(context: Context, whose: { customerId: string; personId: string }, playId: string, of: Reply) {
  const { locale } = context
  if ('dismissed' in of) await dismissPlay(daysAgo(context, answeredDaysAgo - 3), playId, of.dismissed[locale])
  else if ('closed' in of) await completePlay(daysAgo(context, answeredDaysAgo - 4), playId, of.closed[locale])
  else {
    const then = daysAgo(context, answeredDaysAgo, of.after)
    await completePlay(then, playId, of.note[locale])
    const contact = { customerId: whose.customerId, kind: 'call' as const, personIds: [whose.personId] }
    const { id: interactionId } = await log(then, { ...contact, title: act[locale], body: of.note[locale] })
    await noteAgreed(then, playId, { interactionId, nextPlayId: null })
  }
}

/** The same workspace at eleven o'clock so many days ago, or some hours after that. */
function daysAgo(context: Context, days: number, hours = 0): Context {
  const calendar = calendarOf(context.today, context.workspace.zone, context.now)
  const now = calendar.at(days, 11 + hours)
  return { ...context, now, today: shiftDate(context.today, { days: -days }) }
}
