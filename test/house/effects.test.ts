import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contents } from '../../src/contents.ts'
import { hintsOf, operationsOf } from '../../src/platform/doors/machines/operations-of.ts'

// Written by hand, operation by operation: what it does to what is on record, whether doing it twice is as doing it once,
// and what of it no transaction takes back. A line that is missing or no longer true is a decision for a person.
const onFile = readFileSync(new URL('./effects.txt', import.meta.url), 'utf8')
const operations = operationsOf(contents)

test('every operation does what is on file: it reads, changes or destroys, repeats safely or not, can be tried or not', () => {
  const said = operations.map(({ name, meta: { effect, repeatsSafely, leaves } }) =>
    [name, effect, repeatsSafely ? 'repeats' : 'once', ...(leaves ? [leaves] : [])].join(' '),
  )
  expect(`${said.join('\n')}\n`).toBe(onFile)
})

test.each([
  ['people.erase', { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false }],
  ['plays.restore', { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: false }],
  ['segments.preview', { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }],
  ['access.invite', { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: true }],
  ['imports.undo', { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: false }],
])('%s is announced as what it is', (name, hints) => {
  const one = operations.find((operation) => operation.name === name)
  expect(one && hintsOf(one)).toEqual(hints)
})
