import { expect, test } from 'vitest'
import { forms } from './forms.fixture.ts'
import { readMail } from './reading.ts'
import { returnedIn } from './returned.ts'

test.each(forms.map(([name, ...form]) => [name, form] as const))('%s', async (_, [raw, kind, address]) => {
  const [found, ...more] = returnedIn(await readMail(raw.replace(/\r?\n/g, '\r\n')))
  expect([found?.kind, found?.address, more]).toEqual([kind, address, []])
})

test('which of ours it was is read from what came back, or from what an answer names', async () => {
  const idOf = async (name: string) => {
    const raw = forms.find(([one]) => one === name)?.[1] ?? ''
    return returnedIn(await readMail(raw.replace(/\r?\n/g, '\r\n')))[0]?.messageId
  }
  for (const name of [
    'Postfix, no such user',
    'Postfix, headers only come back',
    'a complaint',
    'somebody answers',
    'out of office',
  ])
    expect([name, await idOf(name)]).toEqual([name, '<abc123@meguri.test>'])
})

test('there are forty forms and more, and each kind has some', () => {
  expect(forms.length).toBeGreaterThanOrEqual(40)
  expect(new Set(forms.map(([, , kind]) => kind)).size).toBe(8)
})
