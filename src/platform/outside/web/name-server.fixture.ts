import { createSocket } from 'node:dgram'
import ipaddr from 'ipaddr.js'

/** What a host stands for; each time it is asked the next, and then the last again. `null`: no answer at all. */
export type Names = Readonly<Record<string, readonly (readonly string[] | null)[]>>

/** A name server of the tests. */
export async function nameServer(names: Names) {
  const asked: string[] = []
  const server = createSocket('udp4')
  server.on('message', (query, { port, address }) => {
    const { host, type, end } = questionIn(query)
    const before = asked.filter((one) => one === `${host} ${type}`).length
    asked.push(`${host} ${type}`)
    const turns = names[host] ?? [[]]
    const stands = turns[Math.min(before, turns.length - 1)]
    if (stands === null || stands === undefined) return
    const records = stands
      .map((one) => ipaddr.parse(one))
      .filter((one) => (one instanceof ipaddr.IPv6 ? 28 : 1) === type)
      .map((one) => recordOf(type, Uint8Array.from(one.toByteArray())))
    const head = Buffer.from(query.subarray(0, 12))
    head.writeUInt16BE(0x8180, 2)
    head.writeUInt16BE(records.length, 6)
    head.writeUInt32BE(0, 8)
    server.send(Buffer.concat([head, query.subarray(12, end), ...records]), port, address)
  })
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve))
  return {
    at: `127.0.0.1:${server.address().port}`,
    asked,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

/** RFC 1035, 4.1.2: labels with their lengths, an empty one, the type and the class. */
function questionIn(query: Buffer) {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { host: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 }
}

/** The name of the question again, and kept for no time at all. */
function recordOf(type: number, address: Uint8Array): Buffer {
  const head = Buffer.alloc(12)
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(type, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(address.length, 10)
  return Buffer.concat([head, address])
}
