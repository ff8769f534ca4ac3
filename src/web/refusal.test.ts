import { expect, test } from 'vitest'
import { problemsIn, Refusal, refusalOf } from './refusal.ts'

test('problem details become a refusal with the server’s words and the fields they concern', async () => {
  const body = {
    type: '/problems/bad-input',
    title: 'BAD_INPUT',
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

test('a form says at each field what concerns it, and below the fields only what concerns none', () => {
  const issues = [{ path: 'zone', message: 'unknown' }]
  const refused = problemsIn(new Refusal(422, { detail: 'The zone is not known.', issues }))
  expect([refused.at.get('zone'), refused.at.get('name'), refused.overall]).toEqual(['unknown', undefined, undefined])
  expect(problemsIn(new Refusal(409, { detail: 'It exists already.' })).overall).toBe('It exists already.')
  expect(problemsIn(null)).toEqual({ at: new Map(), overall: undefined })
})
