import { randomBytes } from 'node:crypto'
import type { Context as Call } from 'hono'
import type { Context } from '#platform/context.ts'
import type { Version } from '../../questionnaires/contract.ts'
import { questionnaireVersion, refusalText, shownOf, versionInForce } from '../../questionnaires/questionnaires.ts'
import { answersOf, type Question, type Value } from '../../questionnaires/ui/asked.ts'
import type { Sat as Link } from '../links/links-store.ts'
import { givenIn } from '../screen/given.ts'
import { addressWith, screenOf } from '../screen/screen.ts'
import * as store from '../sittings/sittings-store.ts'
import { documentOf } from './document.ts'
import type { Visit } from './door.ts'
import { anewFor, ended, overPage } from './ended.ts'
import { notesOf } from './notes.ts'

/** So long an open page that was begun is shown again under its key; afterwards somebody else may sit there. */
const shownForMs = 30 * 60_000

/** The page that this address shows; it is the same however often it is asked for. */
export async function pageAt(context: Context, link: Link, visit: Visit, call: Call): Promise<Response> {
  const sat = await store.find(context, ofVisit(link, visit))
  if (
    sat !== undefined &&
    isOver(link, sat, visit, context.now) &&
    !(call.req.query('done') !== undefined && isFresh(sat, visit, context.now))
  )
    return overPage(context, link, visit, call)
  const version =
    sat === undefined
      ? await versionInForce(context, link.questionnaireId)
      : await questionnaireVersion(context, sat.versionId)
  const answers = sat?.answers ?? {}
  const query = call.req.query()
  if (sat?.state === 'complete' && query.at === undefined && query.q === undefined)
    return ended(context, link, visit, call, { version, answers, hasJustEnded: query.done !== undefined })
  const shown = shownOf(version.asked, answers)
  const at = [query.q, query.at].map((key) => shown.find((one) => one.key === key)).find((one) => one !== undefined)
  const question = at ?? shown.find(({ key }) => !Object.hasOwn(answers, key)) ?? shown.at(-1)
  if (question === undefined) return overPage(context, link, visit, call)
  const lacking = query.lack === undefined ? undefined : lackingAt(version, answers, question.key)
  return screenPage(context, link, visit, call, {
    version,
    answers,
    question,
    value: chosenIn(version, question, query),
    wrong: lacking === undefined ? null : refusalText(lacking, question)[visit.locale],
  })
}

export function ofVisit({ id, kind }: Link, { sitting }: Visit): store.Of {
  return { linkId: id, kind, keyHash: sitting ?? '' }
}

/** Under a key what was said is not shown once all is said, somebody else sits there, or it lay for long. */
function isOver({ kind }: Link, sat: store.Sat, visit: Visit, now: Date): boolean {
  if (kind === 'personal') return false
  return sat.isLeft || sat.state === 'complete' || untouchedMs(sat, visit, now) > shownForMs
}

/** Whoever has just sent it is thanked, and nobody who comes later reads the thanks of another. */
function isFresh(sat: store.Sat, visit: Visit, now: Date): boolean {
  return sat.state === 'complete' && !sat.isLeft && untouchedMs(sat, visit, now) < 120_000
}

/** Of an anonymous one no time is kept: its key says it. */
function untouchedMs({ changedAt }: store.Sat, { touchedAt }: Visit, now: Date): number {
  const last = changedAt ?? touchedAt
  return last === null ? 0 : now.getTime() - last.getTime()
}

function lackingAt({ asked }: Version, answers: store.Sat['answers'], key: string) {
  const read = answersOf(asked).read(answers, 'complete')
  return read.ok ? undefined : read.refused.find(({ question }) => question === key)?.because
}

/** The step that a link in a mail names, where it is one of the question; what is none is not chosen. */
function chosenIn(
  { asked }: Version,
  question: Question,
  { q, v }: Readonly<Record<string, string>>,
): Value | undefined {
  if (q !== question.key || v === undefined) return undefined
  const form = new URLSearchParams({ a: v })
  const read = answersOf(asked).read({ [question.key]: givenIn(form, question) }, 'partial')
  if (read.ok) return read.answers[question.key]
  return undefined
}

export type Shown = {
  readonly version: Version
  readonly answers: store.Sat['answers']
  readonly question: Question
  readonly value: Value | undefined
  readonly wrong: string | null
  readonly showsTrap?: boolean
}

export function screenPage(
  context: Context,
  link: Link,
  visit: Visit,
  call: Call,
  { version, answers, question, ...rest }: Shown,
): Response {
  const { asked, id: versionId } = version
  const form = randomBytes(12).toString('base64url')
  const { key, locale } = visit
  const screen = { key, locale, asked, versionId, answers, at: question.key, ...rest, form, number: 0 }
  const { title } = asked
  return call.html(
    documentOf({
      locale: visit.locale,
      title: title[visit.locale] || title.en || title.ja,
      name: context.workspace.name,
      body: `<div id="screen">${screenOf(screen)}</div>${link.kind !== 'personal' ? anewFor(visit, answers) : ''}`,
      notes: notesOf(context, link, visit.locale),
      inOther: addressWith({ ...visit, locale: visit.locale === 'ja' ? 'en' : 'ja' }, { at: question.key }),
      given: { asked, versionId, answers, at: question.key, key, locale, form, kind: link.kind },
    }),
    rest.wrong === null ? 200 : 422,
  ) as Response
}
