import { expect, test } from 'vitest'
import { htmlOf } from './html-letter.ts'
import { linksIn, telling } from './telling.ts'

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

test('what a letter leads to is named as it is found in it, however it is written there', () => {
  const html = `<a class="b" href="https://example.test/a?b=1&amp;c=2">x</a><A href="https://example.test/it&#39;s&#34;">y</A>`
  expect(linksIn(html)).toEqual(['https://example.test/a?b=1&c=2', `https://example.test/it's"`])
  const over = Object.fromEntries(linksIn(html).map((one, at) => [one, `https://m.test/links/${at}`]))
  expect(telling(html, { links: over })).toBe(
    '<a class="b" href="https://m.test/links/0">x</a><A href="https://m.test/links/1">y</A>',
  )
})

test('a letter that tells nothing is not touched', () =>
  expect(telling('<a href="https://example.test/a?b=1&amp;c=2">', undefined)).toBe(
    '<a href="https://example.test/a?b=1&amp;c=2">',
  ))
