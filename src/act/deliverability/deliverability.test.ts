import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { checkDaily } from './checking.ts'
import { answering, newKey, senderOf, type Zone } from './looking/zone.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const key = newKey()
const whole: Zone = {
  'TXT sakura.example': ['v=spf1 ip4:203.0.113.5 ~all'],
  'TXT m1._domainkey.sakura.example': [key.record],
  'TXT _dmarc.sakura.example': ['v=DMARC1; p=reject'],
  'MX sakura.example': [{ exchange: 'mx.sakura.example', priority: 10 }],
  'PTR 5.113.0.203.in-addr.arpa': ['mail.sakura.example'],
  'A mail.sakura.example': ['203.0.113.5'],
}
const told = {
  dkim: { domain: 'sakura.example', selector: 'm1', keyFile: key.keyFile },
  mailLeavesFrom: ['203.0.113.5'],
}
const worldSays = (zone: Zone) => Object.assign(here.house.outside, { sender: senderOf(told, zone) })
const lackingIn = (shown: { last: { findings: { subject: string; verdict: string }[] } | null }) =>
  shown.last?.findings.filter(({ verdict }) => verdict === 'lacking').map(({ subject }) => subject)

test('it is looked up when somebody asks, what has become worse is announced once and stays on Today until it is seen or better', async () => {
  const { api, heard } = await here.workspace()
  const look = async () => {
    await api.deliverability.check({})
    await here.settle()
    return api.deliverability.find({})
  }
  const announced = async () => (await heard()).filter(({ name }) => name === 'deliverability.worsened')
  expect(await api.deliverability.find({})).toEqual({ last: null, worsened: null })
  worldSays(whole)
  const first = await look()
  expect([first.last?.address, lackingIn(first), first.worsened]).toEqual(['news@sakura.example', ['sender'], null])
  await api.messages.setSettings({
    senderName: '',
    organisation: 'Sakura',
    postalAddress: '東京都港区1-2-3',
    contact: 'help@sakura.example',
    replyTo: '',
    unsubscribeMail: '',
    restsOn: [],
  })
  expect(lackingIn(await look())).toEqual([])
  here.travelTo('2026-04-02')
  worldSays({ ...whole, 'TXT m1._domainkey.sakura.example': [], 'TXT sakura.example': 'SERVFAIL' })
  const worse = await look()
  expect(worse.worsened).toEqual({ since: '2026-04-02T00:00:00.000Z', subjects: ['dkim'] })
  here.travelTo('2026-04-03')
  expect((await look()).worsened).toEqual(worse.worsened)
  expect(await announced()).toMatchObject([{ about: null, data: { subjects: ['dkim'] } }])
  expect((await api.deliverability.acknowledge({})).worsened).toBeNull()
  expect((await look()).worsened).toBeNull()
  worldSays(whole)
  await look()
  worldSays({ ...whole, 'TXT m1._domainkey.sakura.example': [] })
  expect((await look()).worsened).toMatchObject({ subjects: ['dkim'] })
  expect(await announced()).toHaveLength(2)
  worldSays(whole)
  expect((await look()).worsened).toBeNull()
})

test('each day it is looked up where letters leave or somebody has looked before, and only then', async () => {
  const { api, systemDesk } = await here.workspace()
  worldSays(whole)
  await checkDaily(systemDesk())
  expect((await api.deliverability.find({})).last).toBeNull()
  await api.deliverability.check({})
  await here.settle()
  here.travelTo('2026-04-05')
  await checkDaily(systemDesk())
  expect((await api.deliverability.find({})).last?.checkedAt).toBe('2026-04-05T00:00:00.000Z')
})

test('whoever reads messages sees it, whoever sends asks for it, and an administrator says that it was seen', async () => {
  const { as } = await here.workspace()
  const [viewer, csm] = [await as('viewer'), await as('csm')]
  await viewer.deliverability.find({})
  await expect(viewer.deliverability.check({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await csm.deliverability.check({})
  await expect(csm.deliverability.acknowledge({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('name servers that do not answer at all leave everything unknown, and nothing fails', async () => {
  const { api } = await here.workspace()
  const silent = Object.fromEntries(Object.keys(whole).map((name) => [name, 'SERVFAIL' as const]))
  Object.assign(here.house.outside, { sender: { ...senderOf(told, {}), records: answering(silent) } })
  await api.deliverability.check({})
  await here.settle()
  const { last } = await api.deliverability.find({})
  const verdicts = Object.fromEntries(last?.findings.map(({ subject, verdict }) => [subject, verdict]) ?? [])
  expect(verdicts).toMatchObject({ spf: 'unknown', dkim: 'unknown', reverse: 'unknown', mailboxes: 'unknown' })
})
