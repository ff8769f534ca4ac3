import type { Web } from '#platform/outside/web/web.ts'
import { linkWords } from '../words.ts'
import type { Look } from './link-state.ts'

const mostTurns = 5
const turned = [301, 302, 303, 307, 308]

/** Names that are kept for examples and belong to nobody (RFC 2606): what stands there nobody can look at. */
export function isForExamples(url: string): boolean {
  return /\.(example|invalid)$/.test(URL.parse(url)?.hostname ?? '')
}

/**
 * Looks at an address, and goes where it is sent, each time through the same door: an address of our own is reached by no way round.
 * `movedTo` is where it was sent for good, as long as every turn before was one for good.
 */
export async function lookAt(web: Web, url: string): Promise<Look> {
  let at = url
  let movedTo: string | null = null
  let isForGood = true
  for (let turn = 0; turn <= mostTurns; turn++) {
    const came = await web.ask({ url: at, method: 'GET' })
    if (came.came === 'refusal')
      return turn === 0 ? came : { came: 'refusal', text: linkWords.sentAside(at, came.text) }
    if (came.came === 'nothing') return { came: 'nothing' }
    const { location } = came.headers
    const next = turned.includes(came.status) && location !== undefined ? URL.parse(location, at) : null
    if (next === null) return { came: 'answer', status: came.status, movedTo }
    isForGood &&= came.status === 301 || came.status === 308
    at = next.href
    if (isForGood) movedTo = at
  }
  return { came: 'answer', status: 310, movedTo: null }
}
