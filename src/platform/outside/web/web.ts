import type { LookupAddress } from 'node:dns'
import * as plain from 'node:http'
import * as secure from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Text } from '../../wording/words.ts'
import { type AddressesOf, askNameServers } from './addresses-of.ts'
import { type Destination, destinationOf, type Reach } from './destination.ts'
import { isPublic } from './public-address.ts'
import { words } from './words.ts'

export type Asked = {
  /** As somebody gave it to us, whatever they wrote. */
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export type Came =
  /** Whatever the status says, also that it is elsewhere: nobody is followed. `isWhole` where the body was read to its end. */
  | {
      readonly came: 'answer'
      readonly status: number
      readonly headers: Readonly<plain.IncomingHttpHeaders>
      readonly body: Uint8Array
      readonly isWhole: boolean
    }
  /** Nothing was sent, and nothing will be to this address. */
  | { readonly came: 'refusal'; readonly text: Text }
  /** `hasLeft` where the other side may have had it all the same. */
  | { readonly came: 'nothing'; readonly because: string; readonly hasLeft: boolean }

/** Where addresses that others gave us are reached: HTTP on the open internet. */
export type Web = {
  ask(asked: Asked): Promise<Came>
  /** Why nothing would be sent to this address, as far as it can be told before its name is looked up. */
  refusal(url: string): Text | null
}

type Grounds = Reach & {
  readonly addressesOf: AddressesOf
  /** From the first look-up to the last byte, in milliseconds. */
  readonly patience: number
  /** Of a body that is answered; the rest is not read. */
  readonly bytes: number
  /** Whom to believe besides those whom Node believes. */
  readonly ca?: string
}

const usual: Grounds = {
  schemes: ['https:'],
  ports: [443],
  mayReach: isPublic,
  addressesOf: askNameServers(),
  patience: 20_000,
  bytes: 256 * 1024,
}

/**
 * The name is looked up once, every address that it has is judged, and the connection goes to one of these: a name that stands for
 * another address a moment later changes nothing. One address of our own among them, and nothing is sent. Never throws.
 */
export function openWeb(other: Partial<Grounds> = {}): Web {
  const grounds = { ...usual, ...other }
  return {
    refusal(url) {
      const to = destinationOf(url, grounds)
      return 'host' in to ? null : to
    },
    async ask(asked) {
      const to = destinationOf(asked.url, grounds)
      if (!('host' in to)) return { came: 'refusal', text: to }
      const end = AbortSignal.timeout(grounds.patience)
      try {
        const addresses = to.isAddress ? [] : await grounds.addressesOf(to.host, end)
        if (addresses.some(({ address }) => !grounds.mayReach(address)))
          return { came: 'refusal', text: words.notPublic }
        if (!to.isAddress && addresses.length === 0) return unreached(`${to.host} has no address`)
        return await sent(asked, to, { addresses, end, grounds })
      } catch (problem) {
        return unreached(said(problem))
      }
    },
  }
}

type Way = { readonly addresses: readonly LookupAddress[]; readonly end: AbortSignal; readonly grounds: Grounds }

function sent({ method, headers = {}, body }: Asked, to: Destination, { addresses, end, grounds }: Way): Promise<Came> {
  const { url, host, port } = to
  const isSecure = url.protocol === 'https:'
  const { promise, resolve } = Promise.withResolvers<Came>()
  let hasLeft = false
  const options: secure.RequestOptions = {
    agent: false,
    host,
    port,
    path: `${url.pathname}${url.search}`,
    method,
    headers: { 'user-agent': 'Meguri', 'accept-encoding': 'identity', ...headers, host: url.host, connection: 'close' },
    lookup: only(addresses),
    signal: end,
    maxHeaderSize: 16_384,
    rejectUnauthorized: true,
    ...(isSecure && !to.isAddress && { servername: host }),
    ...(grounds.ca !== undefined && { ca: grounds.ca }),
  }
  const request = isSecure ? secure.request(options) : plain.request(options)
  request.once('socket', (socket) => {
    socket.once(isSecure ? 'secureConnect' : 'connect', () => {
      hasLeft = true
    })
  })
  let isAnswered = false
  request.once('response', (response) => {
    isAnswered = true
    read(response, grounds.bytes, resolve)
  })
  const lost = (because: string) => isAnswered || resolve({ came: 'nothing', because, hasLeft })
  request.on('error', (problem) => lost(said(problem)))
  // Also where it was closed without an error: by somebody who would rather speak another protocol.
  request.once('close', () => lost('no answer'))
  request.end(body)
  return promise
}

/** Hands the connection those addresses that were judged, whatever the name stands for by now. */
function only(addresses: readonly LookupAddress[]): LookupFunction {
  return (_, { all }, done) => {
    const [first] = addresses
    if (all) return done(null, [...addresses])
    done(null, first?.address ?? '', first?.family)
  }
}

function read(response: plain.IncomingMessage, most: number, done: (came: Came) => void): void {
  const pieces: Uint8Array[] = []
  let room = most
  const settle = (isWhole: boolean) => {
    const { statusCode: status = 0, headers } = response
    done({ came: 'answer', status, headers, body: Buffer.concat(pieces), isWhole })
  }
  response.on('data', (piece: Uint8Array) => {
    pieces.push(piece.subarray(0, room))
    room -= piece.length
    if (room >= 0) return
    settle(false)
    response.destroy()
  })
  response.on('error', () => settle(false))
  response.once('close', () => settle(response.complete))
}

function unreached(because: string): Came {
  return { came: 'nothing', because, hasLeft: false }
}

function said(problem: unknown): string {
  return problem instanceof Error ? problem.message || String((problem as NodeJS.ErrnoException).code) : String(problem)
}
