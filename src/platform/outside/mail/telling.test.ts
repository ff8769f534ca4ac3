import { expect, test } from 'vitest'
import { htmlOf } from './html-letter.ts'
import { telling } from './telling.ts'

const links = { 'https://example.test/a?b=1&c=2': 'https://m.test/links/x' }
const bodyOf = (html: string) => /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1]

test('a named link leads over us, what is read of it stays, and the picture comes last', () => {
  const html = htmlOf('See https://example.test/a?b=1&c=2.')
  expect(bodyOf(telling(html, { links, picture: 'https://m.test/pictures/y' }))).toBe(
    '<p>See <a href="https://m.test/links/x">https://example.test/a?b=1&amp;c=2</a>.</p><img src="https://m.test/pictures/y" width="1" height="1" alt="">',
  )
})

test.each([
  '<a href="mailto:help@example.test">x</a>',
  '<a class="b" href="tel:+81312345678">x</a>',
  '<a href="https://m.test/preferences/sealed">x</a>',
  '<a href="https://example.test/a">x</a>',
  '<link href="https://example.test/a?b=1&amp;c=2">',
  '<a href="toString">x</a>',
])('%s stays what it is', (html) => expect(telling(html, { links })).toBe(html))

test('a letter that tells nothing is not touched', () =>
  expect(telling('<a href="https://example.test/a?b=1&amp;c=2">', undefined)).toBe(
    '<a href="https://example.test/a?b=1&amp;c=2">',
  ))
