import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { openLog } from '../log.ts'
import { addressReader, areAddresses, neighbourhoodOf } from './address.ts'

const told = async (proxies: string[], connected: string | undefined, forwarded?: string) => {
  const app = new Hono()
  const addressOf = addressReader(proxies, openLog('silent'))
  app.get('/', (context) => context.json(addressOf(context)))
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress: connected } } })).json()
}

test.each([
  [[], '203.0.113.9', undefined, '203.0.113.9'],
  [[], '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  [[], '::ffff:203.0.113.9', '198.51.100.1', '203.0.113.9'],
  [['10.0.0.0/8'], '10.1.2.3', '198.51.100.1', '198.51.100.1'],
  [['10.0.0.0/8'], '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  [['10.0.0.0/8'], '10.1.2.3', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  [['10.0.0.0/8'], '10.1.2.3', '1.1.1.1, 198.51.100.1, 10.9.9.9', '198.51.100.1'],
  [['10.0.0.0/8'], '10.1.2.3', '198.51.100.1:4711', '198.51.100.1'],
  [['10.0.0.0/8'], '10.1.2.3', 'unknown', '10.1.2.3'],
  [['10.0.0.0/8'], '10.1.2.3', '', '10.1.2.3'],
  [['::1'], '::1', '[2001:db8::7]:443', '2001:db8::7'],
  [['127.0.0.1'], '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  [['10.0.0.0/8'], undefined, '198.51.100.1', null],
])('with %j named, %s that forwards %s is %s', async (proxies, connected, forwarded, address) => {
  expect(await told(proxies, connected, forwarded)).toBe(address)
})

test('a household of IPv6 is one neighbour, whatever address of it calls', () => {
  expect(neighbourhoodOf('2001:db8:0:5::7')).toBe(neighbourhoodOf('2001:db8:0:5:1:2:3:4'))
  expect(neighbourhoodOf('2001:db8::7')).not.toBe(neighbourhoodOf('2001:db8:0:5::7'))
  expect(neighbourhoodOf('203.0.113.9')).toBe('203.0.113.9')
})

test('what is no address and no range is named as wrong', () => {
  expect(areAddresses(['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8'])).toBe(true)
  for (const one of ['localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0/8', '*']) expect(areAddresses([one])).toBe(false)
})
