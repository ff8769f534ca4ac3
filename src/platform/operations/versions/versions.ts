import type { Context } from '../../context.ts'
import { badInput, Problem } from '../../errors.ts'
import type { Versions } from '../../furnishing/live.ts'
import { seesAll } from '../../wall/wall.ts'
import type { Text } from '../../wording/words.ts'
import { changesIn, type Difference, differencesOf } from './differences.ts'
import * as store from './store.ts'
import { words } from './words.ts'

type Asked = {
  readonly versions: Versions | undefined
  readonly method: string
  readonly operation: string
  readonly ifMatch: string | null
  readonly input: unknown
}

/**
 * Refuses what would be written over the change of somebody else (RFC 9110, 13.1.1): the record is held, and what was changed since the
 * version that was read is laid beside the wish.
 */
export async function refuseIfChanged(
  context: Context,
  { versions, method, operation, ifMatch, input }: Asked,
): Promise<void> {
  if (ifMatch === null || method === 'GET') return
  if (versions === undefined || (versions.onePer === undefined && idIn(input) === null))
    throw badInput('If-Match', words.hasNoVersion)
  if (ifMatch.trim() === '*') return
  const version = /^"(\d{1,18})"$/.exec(ifMatch.trim())?.[1]
  if (version === undefined) throw badInput('If-Match', words.notAVersion)
  const { record } = versions
  const id = await held(context, versions, input)
  const present = await versionOf(context, id)
  if (present === version) return
  const isUnknown = BigInt(version) > BigInt(present)
  const since = isUnknown || id === null ? [] : await store.changesSince(context, record, id, version)
  const wish = typeof input === 'object' && input !== null ? { ...input } : {}
  const isWhole = method === 'DELETE' || (versions.whole?.includes(operation) ?? false)
  const differs = isWhole ? changesIn(since) : differencesOf(wish, since, versions.columns)
  if (differs.length === 0 && !isUnknown) return
  const met = { record: versions.record, version: present, differs }
  const said = isWhole ? words.changedWhole : words.changed
  throw await problemOf(context, met, isUnknown ? words.unknownVersion : said)
}

/** The id of what is to be changed, which nobody else changes until this transaction ends. */
async function held(context: Context, { record, onePer }: Versions, input: unknown): Promise<string | null> {
  const id = idIn(input)
  if (onePer === undefined && id !== null) {
    await store.hold(context, record, id)
    return id
  }
  await store.holdWorkspace(context)
  return onePer === undefined ? null : store.theOne(context, record, onePer)
}

async function versionOf(context: Context, id: string | null): Promise<string> {
  return id === null ? '0' : ((await store.versionsOf(context, [id])).get(id) ?? '0')
}

/** For what is kept beside its record: the refusal of a wish that was made of another value than the present one. */
export async function changedMeanwhile(
  context: Context,
  { record, id, differs }: { record: string; id: string; differs: readonly Difference[] },
): Promise<Problem> {
  return problemOf(context, { record, version: await versionOf(context, id), differs }, words.changed)
}

type Met = { readonly record: string; readonly version: string; readonly differs: readonly Difference[] }

async function problemOf(context: Context, { record, version, differs }: Met, said: Text): Promise<Problem> {
  const names = await store.namesOf(context, [...new Set(differs.map(({ author }) => author))])
  return new Problem('CHANGED', said, {
    record,
    etag: etagOf(version),
    differs: differs.map((one) => ({
      ...one,
      authorName: names.get(one.author) ?? null,
      at: one.at.toISOString(),
    })),
  })
}

/** The answer with the version of each record in it, and that of the one it is about. */
export async function withVersions(
  context: Context,
  versions: Versions | undefined,
  answer: unknown,
): Promise<{ readonly answer: unknown; readonly etag: string | null }> {
  if (versions === undefined || !seesAll(context.actor) || !isRecord(answer)) return { answer, etag: null }
  if (Array.isArray(answer)) {
    const { answer: list } = await withVersions(context, versions, { rows: answer })
    return { answer: isRecord(list) ? list.rows : answer, etag: null }
  }
  if (Array.isArray(answer.rows)) {
    const found = await store.versionsOf(
      context,
      answer.rows.flatMap((row) => idIn(row) ?? []),
    )
    const rows = answer.rows.map((row) => ({ ...row, etag: etagOf(found.get(idIn(row) ?? '') ?? '0') }))
    return { answer: { ...answer, rows }, etag: null }
  }
  const { record, onePer } = versions
  const id = onePer === undefined ? idIn(answer) : await store.theOne(context, record, onePer)
  if (id === null && onePer === undefined) return { answer, etag: null }
  const etag = etagOf(await versionOf(context, id))
  return { answer: { ...answer, etag }, etag }
}

function etagOf(version: string): string {
  return `"${version}"`
}

function idIn(value: unknown): string | null {
  return isRecord(value) && typeof value.id === 'string' ? value.id : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
