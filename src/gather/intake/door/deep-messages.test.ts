import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const json = { 'content-type': 'application/json' }

test('of a batch the very deep message alone is refused, with the reason, wherever it is deep', async () => {
  const { api, request } = await here.workspace()
  const { secret } = await api.intake.create({ name: 'deep' })
  const send = (path: string, body: string) =>
    request(path, { method: 'POST', headers: { ...json, authorization: `Bearer ${secret}` }, body })
  const lists = `${'['.repeat(6000)}${']'.repeat(6000)}`
  const objects = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`
  for (const deep of [lists, objects])
    for (const field of ['properties', 'event', 'userId', 'timestamp']) {
      const bad = `{"type":"track","event":"Opened","userId":"u1","${field}":${field === 'properties' ? `{"a":${deep}}` : deep}}`
      const answer = await send('/v1/batch', `{"batch":[${bad},{"type":"track","event":"Opened","userId":"u1"}]}`)
      const said = (await answer.json()) as { accepted: number; errors?: { index: number; message: string }[] }
      expect([field, answer.status, (said.errors ?? []).map(({ index }) => index)]).toEqual([field, 200, [0]])
      expect([field, (await send('/v1/track', bad)).status]).toEqual([field, 400])
    }
  for (const deep of [lists, objects])
    for (const [type, field] of [
      ['identify', 'traits'],
      ['page', 'properties'],
    ]) {
      const bad = `{"type":"${type}","userId":"u1","${field}":{"a":${deep}}}`
      const answer = await send('/v1/batch', `{"batch":[${bad},{"type":"track","event":"Opened","userId":"u1"}]}`)
      expect(await answer.json()).toMatchObject({
        accepted: 1,
        errors: [{ index: 0, message: expect.stringContaining('100 levels deep') }],
      })
    }
  // What is no id of a message is as if none were given, and what is not read may be as deep as it likes.
  for (const unread of ['messageId', 'context', 'integrations'])
    expect(
      (await send('/v1/track', `{"type":"track","event":"Opened","userId":"u1","${unread}":${lists}}`)).status,
    ).toBe(200)
  for (const whole of [lists, `{"batch":${lists}}`, `{"batch":[${lists}]}`])
    expect((await send('/v1/batch', whole)).status).toBe(400)
})
