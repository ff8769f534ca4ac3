import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { isKept } from '../segments/segments.ts'
import { type DraftWish, isPublished, type Looked, refuseUnlessLooked, together } from './comparing/drafts.ts'
import type { Definition, ScorecardPage, Words } from './contract.ts'
import { faultsOf } from './designing/faults.ts'
import { both } from './explaining/both.ts'
import { reachOf } from './facts.ts'
import { basisFor } from './standard/chosen.ts'
import { standard, standardName } from './standard/standard.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { type Explained, explain } from './explaining/explain.ts'
export { foundInWords, type MetricWords, spanOf } from './explaining/figure.ts'
export { bandWords } from './explaining/sentences.ts'
export { gravestFirst, mostPointsOf, type Raised, raisedOf, type Seen } from './scoring/alarms.ts'
export { bandOf, isFall } from './scoring/band.ts'
export { inputOf, inputsOf, seenOf } from './scoring/findings.ts'
export { pointsReached, type Score, scoreOf } from './scoring/score.ts'
export { liftingShares, roundingOfShares } from './scoring/weighing.ts'
export { alarmsFor } from './standard/alarms.ts'
export type { Version } from './store.ts'
export { all as scorecards, inForce as scorecardsInForce, versionsById } from './store.ts'

export async function scorecard(context: Context, id: string): Promise<ScorecardPage> {
  const found = (await store.all(context)).find((one) => one.id === id)
  if (found === undefined) throw notFound(words.scorecardNoun)
  const versions = await store.versions(context, id)
  const published = versions.filter(({ number }) => number !== null)
  const draft = versions.find(({ number }) => number === null) ?? null
  return {
    ...found,
    published: published[0] ?? null,
    draft,
    versions: published.map(({ id: versionId, number, publishedAt, by }) => ({
      id: versionId,
      number: number ?? 0,
      publishedAt: publishedAt ?? context.now,
      by,
    })),
    faults: draft ? [...faultsIn(context, draft.definition)] : [],
  }
}

export async function createScorecard(
  context: Context,
  wish: { name: Words; segmentId: string | null; definition?: Definition | undefined },
): Promise<ScorecardPage> {
  await checkSegment(context, wish.segmentId)
  const id = await store.insert(context, wish.name, wish.segmentId)
  await store.putDraft(context, id, wish.definition ? theirs(wish.definition) : await standardFor(context))
  return scorecard(context, id)
}

export async function changeScorecard(
  context: Context,
  id: string,
  wish: { name?: Words | undefined; segmentId?: string | null | undefined },
): Promise<ScorecardPage> {
  await scorecard(context, id)
  if (wish.segmentId) await checkSegment(context, wish.segmentId)
  await store.update(context, id, wish)
  return changed(context, id)
}

/** Says in which order scorecards are tried: all that are in use, each once. */
export async function arrangeScorecards(context: Context, ids: readonly string[]) {
  const used = (await store.all(context)).filter(({ retired }) => !retired).map(({ id }) => id)
  if (used.length !== ids.length || new Set(ids).size !== ids.length || used.some((id) => !ids.includes(id)))
    throw badInput('ids', words.orderUnknown)
  for (const [index, id] of ids.entries()) await store.place(context, id, index + 1)
  await context.announce({ name: 'scorecard.arranged', about: null, data: {} })
  return { rows: await store.all(context) }
}

export async function setRetired(context: Context, id: string, retired: boolean): Promise<ScorecardPage> {
  const { segmentId } = await scorecard(context, id)
  if (!retired) await checkSegment(context, segmentId)
  await (retired ? store.retire(context, id) : store.reinstate(context, id))
  return changed(context, id)
}

export async function keepDraft(context: Context, id: string, wish: DraftWish): Promise<ScorecardPage> {
  await scorecard(context, id)
  await store.putDraft(context, id, theirs(await together(context, id, wish)))
  return scorecard(context, id)
}

export async function discardDraft(context: Context, id: string, draftId?: string): Promise<ScorecardPage> {
  await scorecard(context, id)
  await refuseUnlessLooked(context, id, { draftId })
  await store.discardDraft(context, id)
  return scorecard(context, id)
}

/** What somebody keeps is theirs: no longer the standard one, which follows the data there is. */
function theirs(definition: Definition): Definition {
  return { ...definition, basis: null }
}

async function standardFor(context: Context): Promise<Definition> {
  return standard(context.contributions.metrics, basisFor(await reachOf(context)))
}

/** The draft becomes the next version and health is read anew; earlier versions and their readings stay as they are. */
export async function publishScorecard(context: Context, id: string, looked: Looked = {}): Promise<ScorecardPage> {
  if (await isPublished(context, id, looked.draftId)) return scorecard(context, id)
  await refuseUnlessLooked(context, id, looked)
  const { draft, faults } = await scorecard(context, id)
  if (draft === null) throw conflict(words.noDraft)
  if (faults.length > 0)
    throw conflict(
      both((locale) =>
        words.notPublishable[locale](faults.map((fault) => fault[locale]).join(locale === 'ja' ? '、' : '; ')),
      ),
    )
  const number = await store.publishDraft(context, id)
  await context.announce({ name: 'scorecard.published', about: null, data: { scorecardId: id, number } })
  return scorecard(context, id)
}

/**
 * A workspace that never had a scorecard gets the standard one, so that imported data answers at once. As long as nobody changed it, it
 * becomes the one that fits when other data come in, as a version of its own that says why.
 */
export async function ensureScorecard(context: Context): Promise<void> {
  const cards = await store.all(context)
  const kept = cards.filter(({ retired, hasDraft }) => !retired && !hasDraft)
  const versions = cards.length === 0 ? [] : await store.inForce(context)
  const following = versions.filter(
    ({ definition, scorecardId }) => definition.basis !== null && kept.some(({ id }) => id === scorecardId),
  )
  if (cards.length > 0 && following.length === 0) return
  const definition = await standardFor(context)
  if (cards.length === 0) await putInForce(context, await store.insert(context, standardName, null), definition)
  for (const version of following)
    if (version.definition.basis?.kind !== definition.basis?.kind)
      await putInForce(context, version.scorecardId, definition)
}

async function putInForce(context: Context, id: string, definition: Definition): Promise<void> {
  await store.putDraft(context, id, definition)
  await store.publishDraft(context, id)
}

function faultsIn(context: Context, definition: Definition) {
  return faultsOf(
    definition,
    context.contributions.metrics.map(({ name, since }) => ({ name, isDated: since !== undefined })),
  )
}

async function changed(context: Context, id: string): Promise<ScorecardPage> {
  await context.announce({ name: 'scorecard.arranged', about: null, data: { scorecardId: id } })
  return scorecard(context, id)
}

async function checkSegment(context: Context, id: string | null): Promise<void> {
  if (id !== null && !(await isKept(context, id))) throw badInput('segmentId', words.noSegment)
}
