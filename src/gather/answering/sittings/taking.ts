import type { Context } from '#platform/context.ts'
import type { Locale } from '#platform/wording/words.ts'
import type { Version } from '../../questionnaires/contract.ts'
import {
  type Answers,
  answersOf,
  questionnaireVersion,
  type Refused,
  versionInForce,
} from '../../questionnaires/questionnaires.ts'
import type { AnswerLink } from '../contract.ts'
import { keepAsResponse } from './keeping.ts'
import * as store from './sittings-store.ts'

export type SatAt = Pick<
  AnswerLink,
  'id' | 'kind' | 'questionnaireId' | 'questionnaireName' | 'personId' | 'customerId'
>

export type Given = {
  /** `''` of a personal link. */
  readonly keyHash: string
  /** Only what is said now; `null` takes an answer back. */
  readonly answers: Readonly<Record<string, unknown>>
  /** Whether this is all there is to say, with these questions shown. */
  readonly isAll: (shown: readonly string[]) => boolean
  /** Whether each answer must do by itself, and none is taken where one does not: as for what was said completely it always must. */
  readonly mustDo: boolean
  readonly locale: Locale
  /** The version that was read; only one of this questionnaire counts, and only at the first time. */
  readonly versionId?: string | undefined
  /** The page that sends it, and which sending of that page it is. */
  readonly form?: readonly [form: string, number: number] | undefined
}

export type Taken =
  | { readonly as: 'refused'; readonly version: Version; readonly refused: readonly Refused[] }
  /** Somebody else sits there by now, or this one has said it all. */
  | { readonly as: 'over' }
  | {
      readonly as: 'kept'
      readonly version: Version
      readonly state: store.State
      readonly answers: Answers
      readonly shown: readonly string[]
      readonly dropped: readonly string[]
      /** What is lacking until it can be complete. */
      readonly lacking: readonly Refused[]
    }

const mostForms = 20

/**
 * What one who answers says now is laid over what they said before, and kept: in part, until all is said. All said, it is a response, and
 * whatever is said later takes its place, as long as the link is open. Under a key others may sit down: all said, nothing else is taken.
 */
export async function take(context: Context, link: SatAt, given: Given): Promise<Taken> {
  const of = { linkId: link.id, kind: link.kind, keyHash: given.keyHash }
  await store.hold(context, of)
  const sat = await store.find(context, of, true)
  if (sat?.isLeft) return { as: 'over' }
  const version = await versionFor(context, link.questionnaireId, sat?.versionId, given.versionId)
  const reader = answersOf(version.asked)
  const isLate = given.form !== undefined && sat !== undefined && lastOf(sat.forms, given.form[0]) > given.form[1]
  const laid = isLate ? sat.answers : { ...sat?.answers, ...given.answers }
  const part = reader.read(laid, 'partial')
  if (!part.ok) return { as: 'refused', version, refused: part.refused }
  const whole = reader.read(laid, 'complete')
  const lacking = whole.ok ? [] : whole.refused
  const { answers, shown, dropped } = part
  const mustDo = !isLate && (given.mustDo || sat?.state === 'complete')
  const unfit = lacking.filter(({ question }) => mustDo && question !== null && Object.hasOwn(given.answers, question))
  if (unfit.length > 0) return { as: 'refused', version, refused: unfit }
  if (sat?.state === 'complete' && link.kind !== 'personal' && !isSame(sat.answers, answers)) return { as: 'over' }
  const state = sat?.state === 'complete' || (whole.ok && given.isAll(shown)) ? 'complete' : 'partial'
  const isNothing = sat === undefined && state === 'partial' && Object.keys(answers).length === 0
  if (isNothing) return { as: 'kept', version, state, answers, shown, dropped, lacking }
  const forms = isLate || given.form === undefined ? (sat?.forms ?? []) : withLast(sat?.forms ?? [], given.form)
  await store.save(context, of, { versionId: version.id, locale: given.locale, answers, state, forms })
  if (state === 'complete' && link.kind !== 'anonymous') {
    const kept = await store.find(context, of)
    if (kept !== undefined) await keepAsResponse(context, link, kept, version)
  }
  return { as: 'kept', version, state, answers, shown, dropped, lacking }
}

/** The one that they began with; before that the one they read, and else the one in force. */
async function versionFor(
  context: Context,
  questionnaireId: string,
  begun: string | undefined,
  read: string | undefined,
): Promise<Version> {
  if (begun !== undefined) return questionnaireVersion(context, begun)
  const inForce = await versionInForce(context, questionnaireId)
  if (read === undefined || read === inForce.id) return inForce
  const one = await questionnaireVersion(context, read).catch(() => inForce)
  return one.questionnaireId === questionnaireId && one.published !== null ? one : inForce
}

function lastOf(forms: store.Forms, form: string): number {
  return forms.find(([one]) => one === form)?.[1] ?? -1
}

function withLast(forms: store.Forms, [form, number]: readonly [string, number]): store.Forms {
  return [...forms.filter(([one]) => one !== form), [form, number] as const].slice(-mostForms)
}

function isSame(one: Answers, other: Answers): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [key, inOrder(part)])
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
