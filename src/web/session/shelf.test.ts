import { expect, test } from 'vitest'
import { passingShelf, shelfOf } from './shelf.ts'

test('where the browser keeps something, that is the shelf', () => {
  const localStorage = passingShelf()
  expect(shelfOf({ localStorage })).toBe(localStorage)
})

test.each([
  ['has none', {}],
  [
    'refuses it',
    {
      get localStorage(): never {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    },
  ],
])('a browser that %s still has its pages: what is chosen lasts as long as they do', (_, place) => {
  const here = shelfOf(place)
  here.setItem('meguri.locale', 'ja')
  expect([here.getItem('meguri.locale'), here.key(0), here.length]).toEqual(['ja', 'meguri.locale', 1])
  here.removeItem('meguri.locale')
  expect([here.getItem('meguri.locale'), here.key(0), here.length]).toEqual([null, null, 0])
})
