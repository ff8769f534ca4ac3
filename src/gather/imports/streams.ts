import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Desk } from '#platform/context.ts'
import type { Stream } from '#platform/doors/streams.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { csvStart } from '#platform/tables/text/csv.ts'
import { rejectsHeader, rejectsLine } from '../mappings/mappings.ts'
import { type Reject, remarkKinds, Upload } from './contract.ts'
import * as store from './keeping/store.ts'
import * as rejects from './remarks/reject-store.ts'
import * as runs from './running/run-store.ts'
import { receiveUpload } from './uploads.ts'
import { nouns, obstacles } from './words.ts'

export const streams: Stream[] = [
  {
    operationId: 'imports.upload',
    method: 'POST',
    path: '/uploads',
    summary: 'Takes in a file as the body of the request; its name is the parameter `name`.',
    permission: 'imports.run',
    query: z.object({ name: z.string().default('file').describe('What the file is called') }),
    takes: ['application/octet-stream'],
    answers: { status: 201, types: ['application/json'], shape: Upload },
    serve: async (desk, { request }) => {
      if (request.body === null) throw badInput('file', obstacles.empty)
      const name = new URL(request.url).searchParams.get('name') ?? 'file'
      return Response.json(await receiveUpload(desk, name, request.body), { status: 201 })
    },
  },
  {
    operationId: 'imports.follow',
    method: 'GET',
    path: '/import-runs/:id/progress',
    summary: 'Tells how far a run is, as server-sent events, until it has ended.',
    permission: 'imports.read',
    answers: { types: ['text/event-stream'] },
    serve: async (desk, { request, parameters }) => {
      const id = idIn(parameters)
      await runOf(desk, id)
      return streamed(progressOf(desk, id, request.signal), {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
    },
  },
  {
    operationId: 'imports.rejectsFile',
    method: 'GET',
    path: '/import-runs/:id/rejects.csv',
    summary:
      'Downloads the rows that a run rejected (or `kind=skipped`, `lost`, `noted`), with row number, column and reason.',
    permission: 'imports.read',
    query: z.object({ kind: z.enum(remarkKinds).default('rejected') }),
    answers: { types: ['text/csv'] },
    serve: async (desk, { request, parameters }) => {
      const id = idIn(parameters)
      const { importId } = await runOf(desk, id)
      const { reading, fileName } = await desk.transaction((context) => store.find(context, importId), undefined, {
        readOnly: true,
      })
      const name = `${fileName.replace(/\.\w+$/, '')}-rejects.csv`
      return streamed(rejectsOf(desk, id, reading.headings, kindIn(request)), {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="rejects.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
      })
    },
  },
]

async function* progressOf(desk: Desk, id: string, signal: AbortSignal): AsyncGenerator<string> {
  let told = ''
  while (!signal.aborted) {
    const run = await runOf(desk, id)
    const news = JSON.stringify(run)
    yield news === told ? ': still here\n\n' : `event: progress\ndata: ${news}\n\n`
    told = news
    if (run.state === 'completed' || run.state === 'failed') return
    await wait(500)
  }
}

async function* rejectsOf(
  desk: Desk,
  id: string,
  headings: readonly string[],
  kind: Reject['kind'],
): AsyncGenerator<string> {
  yield csvStart + rejectsHeader(headings, desk.locale)
  let cursor: string | undefined
  do {
    const { rows, next } = await desk.transaction(
      (context) => rejects.page(context, id, { cursor, limit: 1000, kind }),
      undefined,
      { readOnly: true },
    )
    yield rows.map((reject) => rejectsLine(reject, desk.locale)).join('')
    cursor = next ?? undefined
  } while (cursor !== undefined)
}

function streamed(texts: AsyncGenerator<string>, headers: Record<string, string>): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await texts.return(undefined)),
  })
  return new Response(body, { headers })
}

function kindIn(request: Request): Reject['kind'] {
  return z
    .enum(remarkKinds)
    .catch('rejected')
    .parse(new URL(request.url).searchParams.get('kind') ?? 'rejected')
}

function runOf(desk: Desk, id: string) {
  return desk.transaction((context) => runs.find(context, id), undefined, { readOnly: true })
}

function idIn({ id }: Readonly<Record<string, string>>): string {
  const read = z.uuid().safeParse(id)
  if (!read.success) throw notFound(nouns.run)
  return read.data
}
