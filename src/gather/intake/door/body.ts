import { isUtf8 } from 'node:buffer'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { exactJson } from '../reading/exact-json.ts'
import { isRecord } from '../reading/message.ts'
import { words } from '../words.ts'
import { refusal } from './refusal.ts'

export const bodyLimit = 500_000

export type Body = { readonly json: Readonly<Record<string, unknown>>; readonly bytes: number }

const unpacked = promisify(gunzip)

export async function bodyOf(request: Request): Promise<Body | Response> {
  const packed = await bounded(request)
  if (packed === undefined) return refusal(413, words.tooLarge, request)
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'gzip' && encoding !== 'identity') return refusal(400, words.badEncoding, request)
  try {
    const bytes = encoding === 'gzip' ? await unpacked(packed, { maxOutputLength: bodyLimit }) : packed
    if (!isUtf8(bytes)) return refusal(400, words.notUtf8, request)
    const json = exactJson(bytes.toString('utf8').replace(/^\uFEFF/, ''))
    return isRecord(json) ? { json, bytes: bytes.length } : refusal(400, words.notJson, request)
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
    if (code === 'ERR_BUFFER_TOO_LARGE') return refusal(413, words.tooLarge, request)
    return refusal(400, problem instanceof SyntaxError ? words.notJson : words.badEncoding, request)
  }
}

/** The body, or nothing as soon as it is larger than may be. */
async function bounded(request: Request): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > bodyLimit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
