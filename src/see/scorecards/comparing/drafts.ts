import type { Context } from '#platform/context.ts'
import { badInput, type Problem } from '#platform/errors.ts'
import { changedMeanwhile } from '#platform/operations/versions/versions.ts'
import type { Definition } from '../contract.ts'
import { both } from '../explaining/both.ts'
import type { Version } from '../store.ts'
import * as store from '../store.ts'
import * as words from '../words.ts'
import { changesIn, partOf, saidOf } from './changes.ts'
import { merged } from './merging.ts'
import * as kept from './versions-store.ts'

/** What somebody has looked at before they publish it or throw it away. */
export type Looked = { readonly draftId?: string | undefined; readonly segmentId?: string | null | undefined }

export type DraftWish = {
  readonly definition: Definition
  readonly insteadOf?: string | undefined
  readonly decided?: { readonly of: string; readonly mine: readonly string[] } | undefined
}

/**
 * What is to be kept of a draft that was begun from another version than the present one: what others have changed since goes together
 * with it, and where both changed the same part, whoever keeps it is asked.
 */
export async function together(context: Context, id: string, wish: DraftWish): Promise<Definition> {
  const { definition, insteadOf, decided } = wish
  if (insteadOf === undefined) return definition
  const versions = await heldVersions(context, id)
  const present = presentOf(versions)
  if (present === undefined || present.id === insteadOf) return definition
  const gone = await kept.goneDraft(context, id, insteadOf)
  const base = versions.find((one) => one.id === insteadOf)?.definition ?? gone?.definition
  if (base === undefined) throw badInput('insteadOf', words.noSuchVersion)
  const mine = new Set(decided?.of === present.id ? decided.mine : [])
  const over = merged(base, definition, present.definition, mine)
  // Where the draft was thrown away, that is what stands against it.
  const { author, at } = present.number === null || gone === undefined ? writtenBy(present) : gone
  // Whoever has decided leaves the other's part in all else.
  if (over.clashes.length === 0 || decided?.of === present.id) return over.definition
  const differs = over.clashes.map((clash) => ({
    field: clash.field,
    column: partOf(clash.field),
    yours: saidOf(clash.field, clash.base, clash.yours),
    theirs: saidOf(clash.field, clash.base, clash.theirs),
    author,
    at,
  }))
  throw await changedMeanwhile(context, { record: 'scorecards', id, differs })
}

/** Refuses what would publish or throw away another draft than the one that was looked at. */
export async function refuseUnlessLooked(context: Context, id: string, { draftId, segmentId }: Looked): Promise<void> {
  if (segmentId !== undefined) await refuseUnlessReached(context, id, segmentId)
  if (draftId === undefined) return
  const versions = await heldVersions(context, id)
  const present = versions.find(({ number }) => number === null)
  if (present?.id === draftId) return
  const gone = await kept.goneDraft(context, id, draftId)
  if (gone === undefined) throw badInput('draftId', words.noSuchVersion)
  throw await otherDraft(context, id, gone, present)
}

/** To whom it applies holds without a version: whoever looked at another reach would publish for others than they saw. */
async function refuseUnlessReached(context: Context, id: string, shown: string | null): Promise<void> {
  await kept.hold(context, id)
  const { segmentId, author, at } = await kept.reach(context, id)
  if (segmentId === shown) return
  const difference = { field: 'segmentId', column: 'segment_id', yours: shown, theirs: segmentId, author, at }
  throw await changedMeanwhile(context, { record: 'scorecards', id, differs: [difference] })
}

async function otherDraft(
  context: Context,
  id: string,
  gone: kept.Gone,
  present: Version | undefined,
): Promise<Problem> {
  const changes = present === undefined ? [] : changesIn(gone.definition, present.definition)
  const said = both((locale) => changes.map((one) => one.said[locale]).join(locale === 'ja' ? '、' : '; '))
  const theirs = present === undefined ? null : said
  const { author, at } = present === undefined ? gone : writtenBy(present)
  const difference = { field: 'draft', column: 'definition', yours: null, theirs, author, at }
  return changedMeanwhile(context, { record: 'scorecards', id, differs: [difference] })
}

/** Whether this very draft was published already, by whomever. */
export async function isPublished(context: Context, id: string, draftId: string | undefined): Promise<boolean> {
  if (draftId === undefined) return false
  return (await heldVersions(context, id)).some((one) => one.id === draftId && one.number !== null)
}

async function heldVersions(context: Context, id: string): Promise<Version[]> {
  await kept.hold(context, id)
  return store.versions(context, id)
}

/** The draft, or where there is none the version in force. */
function presentOf(versions: readonly Version[]): Version | undefined {
  return versions.find(({ number }) => number === null) ?? versions.find(({ number }) => number !== null)
}

function writtenBy({ by, changedAt }: Version): { author: string; at: Date } {
  return { author: by, at: changedAt }
}
