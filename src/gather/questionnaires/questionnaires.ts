import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { faultsOf } from './asked/faults.ts'
import type { Questionnaire as Asked } from './asked/questionnaire.ts'
import { comparisonOf } from './comparing/comparison.ts'
import { changed } from './contract/changed.ts'
import type { Comparison, Draft, DraftChange, Questionnaire, Version } from './contract.ts'
import { emptyAsked } from './empty.ts'
import { type ReadyKey, readyOf } from './ready/ready.ts'
import * as store from './store.ts'
import { findingsOf } from './wording/findings.ts'
import * as words from './words.ts'

export { answersOf, endOf, type Read, type Refused, shownOf } from './asked/answers.ts'
export { type Because, refusalText } from './asked/refusals.ts'
export { type Scores, scoresOf } from './asked/scores.ts'
export { shownIn } from './asked/texts.ts'
export { type Answers, stepsOf, type Value } from './asked/values.ts'
export { type Part, partsOf, toldOf } from './counting/told.ts'

export async function questionnaire(context: Context, id: string): Promise<Questionnaire> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.questionnaire)
  return found
}

/** Whether it was taken out of use. */
export async function isRetired(context: Context, id: string): Promise<boolean> {
  return (await questionnaire(context, id)).retiredAt !== null
}

/** One version, published or not: answers name theirs. */
export async function questionnaireVersion(context: Context, id: string): Promise<Version> {
  const found = await store.version(context, id)
  if (found === undefined) throw notFound(words.version)
  return found
}

/** The published versions of the questionnaire of this name, the latest first; none where there is none. */
export function versionsNamed(context: Context, name: string): Promise<Version[]> {
  return store.publishedNamed(context, name)
}

/** What is asked now: the version in force; refused where none was published, or it was taken out of use. */
export async function versionInForce(context: Context, id: string): Promise<Version> {
  const { publishedId, retiredAt } = await questionnaire(context, id)
  if (retiredAt !== null) throw conflict(words.retired)
  if (publishedId === null) throw conflict(words.notPublished)
  return questionnaireVersion(context, publishedId)
}

export async function comparison(context: Context, before: string, after: string): Promise<Comparison> {
  const [was, is] = await Promise.all([
    store.version(context, before).then((found) => found ?? Promise.reject(badInput('before', words.noSuchVersion))),
    questionnaireVersion(context, after),
  ])
  const { questions, others } = comparisonOf(was.asked, is.asked)
  return { questions: [...questions], others: [...others] }
}

export async function createQuestionnaire(
  context: Context,
  { name, from, asked }: { name: string; from?: ReadyKey | undefined; asked?: Asked | undefined },
): Promise<Questionnaire> {
  if (from !== undefined && asked !== undefined) throw badInput('from', words.oneBeginning)
  await refuseTaken(context, name, null)
  const id = await store.insert(context, name)
  await store.insertDraft(context, id, from === undefined ? (asked ?? emptyAsked) : readyOf(from))
  return questionnaire(context, id)
}

export async function renameQuestionnaire(context: Context, id: string, name: string): Promise<Questionnaire> {
  await questionnaire(context, id)
  await refuseTaken(context, name, id)
  await store.update(context, id, { name })
  return questionnaire(context, id)
}

export async function setRetired(context: Context, id: string, retired: boolean): Promise<Questionnaire> {
  await store.hold(context, id)
  const { retiredAt } = await questionnaire(context, id)
  if ((retiredAt !== null) === retired) return questionnaire(context, id)
  await store.update(context, id, {
    retired_at: retired ? context.now : null,
    retired_by: retired ? context.actor.author : null,
  })
  await context.announce({
    name: retired ? 'questionnaire.retired' : 'questionnaire.reinstated',
    about: null,
    data: { questionnaireId: id },
  })
  return questionnaire(context, id)
}

/** Begins with the latest questions of the other, the draft's where there is one; their keys stay. */
export async function copyQuestionnaire(context: Context, id: string, name: string): Promise<Questionnaire> {
  await questionnaire(context, id)
  const [latest] = await store.versions(context, id)
  return createQuestionnaire(context, { name, asked: latest?.asked })
}

export async function draftOf(context: Context, id: string): Promise<Draft> {
  await questionnaire(context, id)
  const [latest] = await store.versions(context, id)
  if (latest === undefined || latest.published !== null) throw notFound(words.draft)
  return { ...latest, faults: faultsOf(latest.asked), findings: findingsOf(latest.asked) }
}

export async function beginDraft(context: Context, id: string): Promise<Version> {
  await store.hold(context, id)
  const { draftId } = await questionnaire(context, id)
  if (draftId !== null) throw conflict(words.begunAlready)
  const [latest] = await store.versions(context, id)
  return questionnaireVersion(context, await store.insertDraft(context, id, latest?.asked ?? emptyAsked))
}

export async function changeDraft(context: Context, versionId: string, change: DraftChange): Promise<Version> {
  const { questionnaireId } = await questionnaireVersion(context, versionId)
  await store.hold(context, questionnaireId)
  const { published, asked } = await questionnaireVersion(context, versionId)
  if (published !== null) throw conflict(words.frozen)
  await store.changeDraft(context, versionId, changed(asked, change))
  return questionnaireVersion(context, versionId)
}

export async function discardDraft(context: Context, id: string): Promise<Questionnaire> {
  await store.hold(context, id)
  const { draftId, publishedId } = await questionnaire(context, id)
  if (draftId === null) throw notFound(words.draft)
  if (publishedId === null) throw conflict(words.onlyVersion)
  await store.removeDraft(context, draftId)
  return questionnaire(context, id)
}

/** @param asOf when the draft was changed last that was read; another is not published with it */
export async function publishDraft(context: Context, id: string, asOf?: Date): Promise<Version> {
  await store.hold(context, id)
  const { id: versionId, number, updatedAt, faults } = await draftOf(context, id)
  if (asOf !== undefined && asOf.getTime() !== updatedAt.getTime()) throw conflict(words.changedSince)
  if (faults.length > 0) throw conflict(words.notPublishable(faults))
  await store.publish(context, versionId)
  await context.announce({
    name: 'questionnaire.published',
    about: null,
    data: { questionnaireId: id, versionId, number },
  })
  return questionnaireVersion(context, versionId)
}

async function refuseTaken(context: Context, name: string, except: string | null): Promise<void> {
  if (await store.isNamed(context, name, except)) throw badInput('name', words.nameTaken)
}
