export type Bounds = { bytes: number; levels: number }
export type Excess = 'bytes' | 'levels'

/**
 * A body that is watched while it comes in: as soon as it is larger, or its JSON nests deeper than may be, it ends with an
 * error and nothing more of it is read. What was announced as larger is not read at all.
 */
export function bounded(request: Request, bounds: Bounds): { request: Request; excess: () => Excess | undefined } {
  if (request.body === null) return { request, excess: () => undefined }
  if (Number(request.headers.get('content-length') ?? 0) > bounds.bytes) return { request, excess: () => 'bytes' }
  let excess: Excess | undefined
  let length = 0
  const isTooDeep = depthWatch(bounds.levels)
  const watched = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.length
      if (length > bounds.bytes) excess = 'bytes'
      else if (isTooDeep(chunk)) excess = 'levels'
      if (excess === undefined) controller.enqueue(chunk)
      else controller.error(new Error(`The body has too many ${excess}.`))
    },
  })
  const body = request.body.pipeThrough(watched)
  return { request: new Request(request, { body, duplex: 'half' } as RequestInit), excess: () => excess }
}

const [quote, backslash, openList, closeList, open, close] = [...'"\\[]{}'].map((sign) => sign.charCodeAt(0))

/** Brackets outside of texts, byte by byte: no byte of a longer UTF-8 character is a bracket. */
function depthWatch(levels: number): (chunk: Uint8Array) => boolean {
  let depth = 0
  let inText = false
  let escaped = false
  return (chunk) => {
    for (const byte of chunk) {
      if (escaped) escaped = false
      else if (inText) {
        if (byte === backslash) escaped = true
        else if (byte === quote) inText = false
      } else if (byte === quote) inText = true
      else if (byte === openList || byte === open) {
        if (++depth > levels) return true
      } else if (byte === closeList || byte === close) depth--
    }
    return false
  }
}
