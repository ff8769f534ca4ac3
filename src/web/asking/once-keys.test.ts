import { expect, test } from 'vitest'
import { onceKeys } from './once-keys.ts'
import { Refusal } from './refusal.ts'

/** A server that does each key once, and whose answers are lost as they are given here. */
function server(...answers: ('arrives' | 'lost' | 'refused')[]) {
  const done: string[] = []
  const asked: string[] = []
  const ask = async (key: string) => {
    asked.push(key)
    const answer = answers.shift() ?? 'arrives'
    if (answer === 'refused') throw new Refusal(409)
    if (!done.includes(key)) done.push(key)
    if (answer === 'lost') throw new Refusal(0)
    return key
  }
  return { ask, done, asked }
}

function counting() {
  let last = 0
  return onceKeys(() => `k${++last}`)
}

test('an answer that is lost is asked for once more under the same key', async () => {
  const { ask, asked, done } = server('lost', 'arrives')
  expect(await counting()({ name: 'Acme' }, ask)).toBe('k1')
  expect([asked, done]).toEqual([['k1', 'k1'], ['k1']])
})

test('somebody who repeats a wish whose answer never came asks for the same; another wish is another', async () => {
  const { ask, asked, done } = server('lost', 'lost', 'arrives', 'arrives')
  const once = counting()
  await expect(once({ name: 'Acme' }, ask)).rejects.toMatchObject({ status: 0 })
  await once({ name: 'Acme' }, ask)
  await once({ name: 'Brook' }, ask)
  expect([asked, done]).toEqual([
    ['k1', 'k1', 'k1', 'k2'],
    ['k1', 'k2'],
  ])
})

test('a refusal is an answer and is not asked for again by itself; what was done may be done again', async () => {
  const { ask, asked } = server('refused', 'arrives', 'arrives')
  const once = counting()
  await expect(once({ name: 'Acme' }, ask)).rejects.toMatchObject({ status: 409 })
  expect(asked).toEqual(['k1'])
  await once({ name: 'Acme' }, ask)
  await once({ name: 'Acme' }, ask)
  expect(new Set(asked.slice(1)).size).toBe(2)
})

test('a wish that is refused is another one when it is repeated: what was in its way may have been taken back', async () => {
  const { ask, asked } = server('lost', 'refused', 'arrives')
  const once = counting()
  await expect(once({ name: 'CI' }, ask)).rejects.toMatchObject({ status: 409 })
  await once({ name: 'CI' }, ask)
  expect(asked).toEqual(['k1', 'k1', 'k2'])
})

test('what was wished long ago and never answered is wished anew', async () => {
  const { ask, asked } = server('lost', 'lost', 'arrives')
  let minutes = 0
  let last = 0
  const once = onceKeys(
    () => `k${++last}`,
    () => minutes * 60_000,
  )
  await expect(once({ id: 'play' }, ask)).rejects.toMatchObject({ status: 0 })
  minutes = 6
  await once({ id: 'play' }, ask)
  expect(asked).toEqual(['k1', 'k1', 'k2'])
})
