import { sql } from 'kysely'
import { readConfig } from '#platform/config.ts'
import type { Context, Desk } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Bytes } from '#platform/tables/file-row.ts'
import { formatOf, isBinary, isEscapedJapanese } from '#platform/tables/table-format.ts'
import { encodingListener } from '#platform/tables/text/encoding.ts'
import { fileProblems, filled } from '#platform/tables/words.ts'
import { fileNameOf } from '#platform/wording/plain-text.ts'
import { withBreaks } from '#platform/work/breaks.ts'
import type { Upload } from './contract.ts'
import { nouns, obstacles } from './words.ts'

/** Opens a transaction: a job's desk opens its own, an operation lends the one it has. */
export type Opener = <Answer>(act: (context: Context) => Promise<Answer>) => Promise<Answer>

/** Takes a file in as it arrives, a piece at a time, and learns its encoding on the way. A file too large leaves nothing behind. */
export async function receiveUpload(desk: Desk, given: string, body: AsyncIterable<Uint8Array>): Promise<Upload> {
  const name = fileNameOf(given, 300)
  const limit = readConfig(process.env).uploadLimit
  const id = await desk.transaction((context) => begin(context, name))
  const listener = encodingListener()
  let size = 0
  let format: Upload['format'] = 'text'
  let holdsBinary = false
  try {
    for await (const piece of inPieces(body)) {
      if (size + piece.length > limit) throw badInput('file', filled(obstacles.tooLarge, Math.floor(limit / 2 ** 20)))
      if (size === 0) format = formatOf(piece)
      if (format === 'text') {
        holdsBinary ||= isBinary(piece)
        if (isEscapedJapanese(piece)) throw badInput('file', fileProblems.escapedJapanese)
        for await (const part of withBreaks(partsOf(piece))) listener.hear(part)
      }
      await desk.transaction((context) => addPiece(context, id, size, piece))
      size += piece.length
    }
    if (size === 0) throw badInput('file', obstacles.empty)
    const { encoding, broken } = format === 'text' ? listener.verdict() : { encoding: 'utf-8' as const, broken: false }
    if (format === 'text' && holdsBinary && !encoding.startsWith('utf-16'))
      throw badInput('file', fileProblems.notATable)
    await desk.transaction(({ db, workspace, now }) =>
      db
        .updateTable('uploads')
        .set({ size, format, encoding, broken, completed_at: now })
        .where('workspace_id', '=', workspace.id)
        .where('id', '=', id)
        .execute(),
    )
    return { id, name, size, format, encoding, broken }
  } catch (problem) {
    await desk.transaction(({ db, workspace }) =>
      db.deleteFrom('uploads').where('workspace_id', '=', workspace.id).where('id', '=', id).execute(),
    )
    throw problem
  }
}

export async function findUpload({ db, workspace }: Context, id: string): Promise<Upload> {
  const found = await db
    .selectFrom('uploads')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw notFound(nouns.upload)
  if (found.completed_at === null) throw conflict(obstacles.brokenOff)
  const { name, broken, encoding } = found
  return { id, name, size: Number(found.size), format: found.format === 'xlsx' ? 'xlsx' : 'text', encoding, broken }
}

/** The bytes of an upload, read in short transactions so that a long run holds none open. */
export function bytesOf(open: Opener, { id, size }: Pick<Upload, 'id' | 'size'>): Bytes {
  return {
    size,
    async *stream(from, to) {
      for (let place = from; place < to; ) {
        const piece = await open((context) => readPiece(context, id, place, to))
        if (piece === undefined || piece.length === 0) throw conflict(obstacles.emptied)
        place += piece.length
        yield piece
      }
    },
  }
}

/** Clears away the bytes of uploads that are older than a month with all rows shown of them, and what never arrived completely. */
export async function emptyOldUploads(desk: Desk): Promise<void> {
  const monthAgo = new Date(desk.now.getTime() - 30 * 86_400_000)
  const dayAgo = new Date(desk.now.getTime() - 86_400_000)
  await desk.transaction(async ({ db, workspace, now }) => {
    const own = db.selectFrom('uploads').select('id').where('workspace_id', '=', workspace.id)
    await db
      .deleteFrom('upload_pieces')
      .where('workspace_id', '=', workspace.id)
      .where('upload_id', 'in', own.where('created_at', '<', monthAgo))
      .execute()
    const imports = db.selectFrom('imports').select('id').where('workspace_id', '=', workspace.id)
    const old = imports.where('upload_id', 'in', own.where('created_at', '<', monthAgo))
    const runs = db.selectFrom('import_runs').select('id').where('workspace_id', '=', workspace.id)
    await db
      .deleteFrom('import_samples')
      .where('workspace_id', '=', workspace.id)
      .where('import_id', 'in', old)
      .execute()
    for (const table of ['import_rejects', 'import_reports'] as const)
      await db
        .deleteFrom(table)
        .where('workspace_id', '=', workspace.id)
        .where('run_id', 'in', runs.where('import_id', 'in', old))
        .execute()
    await db
      .updateTable('uploads')
      .set({ emptied_at: now })
      .where('workspace_id', '=', workspace.id)
      .where('created_at', '<', monthAgo)
      .where('emptied_at', 'is', null)
      .execute()
    await db
      .deleteFrom('uploads')
      .where('workspace_id', '=', workspace.id)
      .where('completed_at', 'is', null)
      .where('created_at', '<', dayAgo)
      .execute()
  })
}

const pieceSize = 2 ** 20
const partSize = 2 ** 16

/** Small enough that nobody waits while one is listened to. */
async function* partsOf(piece: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < piece.length; from += partSize) yield piece.subarray(from, from + partSize)
}

async function* inPieces(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    held.push(chunk)
    length += chunk.length
    if (length < pieceSize) continue
    yield Buffer.concat(held)
    held = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(held)
}

async function begin({ db, workspace, now }: Context, name: string): Promise<string> {
  const values = { workspace_id: workspace.id, name, created_at: now }
  return (await db.insertInto('uploads').values(values).returning('id').executeTakeFirstOrThrow()).id
}

async function addPiece({ db, workspace }: Context, id: string, startsAt: number, piece: Uint8Array): Promise<void> {
  const values = { workspace_id: workspace.id, upload_id: id, starts_at: startsAt, bytes: Buffer.from(piece) }
  await db.insertInto('upload_pieces').values(values).execute()
}

async function readPiece(
  { db, workspace }: Context,
  id: string,
  place: number,
  to: number,
): Promise<Buffer | undefined> {
  const { rows } = await sql<{ bytes: Buffer }>`
    SELECT substring(bytes FROM (${place}::bigint - starts_at + 1)::int FOR ${Math.min(to - place, 2 * pieceSize)}::int) AS bytes FROM upload_pieces
    WHERE workspace_id = ${workspace.id} AND upload_id = ${id} AND starts_at <= ${place}
    ORDER BY starts_at DESC LIMIT 1`.execute(db)
  return rows[0]?.bytes
}
