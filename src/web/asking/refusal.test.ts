import { expect, test } from 'vitest'
import { problemsIn, Refusal, refusalOf } from './refusal.ts'

test('problem details become a refusal with the server’s words and the fields they concern', async () => {
  const body = {
    type: '/problems/bad-input',
    code: 'BAD_INPUT',
    status: 422,
    detail: 'The zone is not known.',
    issues: [{ path: 'zone', message: 'unknown' }],
  }
  const refusal = await refusalOf(new Response(JSON.stringify(body), { status: 422 }))
  expect(refusal).toMatchObject({ status: 422, code: 'BAD_INPUT', message: 'The zone is not known.' })
  expect(refusal.about('zone')).toBe('unknown')
  expect(refusal.about('name')).toBeUndefined()
})

test('an answer that is no problem document still says its status', async () => {
  const refusal = await refusalOf(new Response('<html>', { status: 502 }))
  expect(refusal).toMatchObject({ status: 502, code: 'HTTP_502', message: '' })
})

test('no answer at all has status 0', () => expect(new Refusal(0).status).toBe(0))

test('a form says at each of its fields what concerns it, and below them all the rest', () => {
  const unknown = { path: 'zone', message: 'This zone is not known.' }
  const refusedFor = (...issues: { path: string; message: string }[]) =>
    problemsIn(new Refusal(422, { detail: 'Refused.', issues }), ['zone', 'name'])
  const refused = refusedFor(unknown)
  expect([refused.at.get('zone'), refused.at.get('name'), refused.overall]).toEqual([
    unknown.message,
    undefined,
    undefined,
  ])
  const gone = { path: 'memberId', message: 'Nobody of this id works here.' }
  expect(refusedFor(gone).overall).toBe(gone.message)
  expect(refusedFor(unknown, gone, { ...gone, path: 'owners.0' })).toMatchObject({ overall: gone.message })
  expect(refusedFor(unknown, gone).at.get('zone')).toBe(unknown.message)
  expect(problemsIn(new Refusal(409, { detail: 'It exists already.' }), ['zone']).overall).toBe('It exists already.')
  expect(problemsIn(null, ['zone'])).toEqual({ at: new Map(), overall: undefined })
})
