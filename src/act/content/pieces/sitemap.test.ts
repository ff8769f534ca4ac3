import { expect, test } from 'vitest'
import { sitemapWords } from '../words.ts'
import { sitemapOf } from './sitemap.ts'

const at = 'https://www.example.com/sitemap.xml'
const set = (...urls: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls
    .map((url) => `<url><loc>${url}</loc><lastmod>2026-01-01</lastmod></url>`)
    .join('')}</urlset>`

test('a sitemap lists the pages of its own site, each once', () => {
  const xml = set(
    'https://www.example.com/guide/',
    ' https://example.com/faq?id=1&amp;lang=ja ',
    'http://www.example.com/guide',
    '<![CDATA[https://example.com/a]]>',
    'https://other.example/x',
    'javascript:alert(1)',
    '',
  )
  const read = sitemapOf(xml, at)
  expect('pages' in read && read.pages.map(({ address }) => address)).toEqual([
    'www.example.com/guide',
    'example.com/faq?id=1&lang=ja',
    'example.com/a',
  ])
  expect(read).toMatchObject({ parts: [], refused: 3 })
})

test('an index names its parts, of its own site alone; pictures of a page are no pages', () => {
  const xml = `<sm:sitemapindex xmlns:sm="x"><sm:sitemap><sm:loc>https://example.com/a.xml</sm:loc></sm:sitemap>
    <sm:sitemap><sm:loc>https://evil.example/b.xml</sm:loc></sm:sitemap></sm:sitemapindex>`
  expect(sitemapOf(xml, at)).toEqual({ pages: [], parts: ['https://example.com/a.xml'], refused: 1 })
  const pictures = `<urlset><url><loc>https://example.com/a</loc><image><loc>https://example.com/a.png</loc></image></url></urlset>`
  expect(sitemapOf(pictures, at)).toMatchObject({ pages: [{ address: 'example.com/a' }] })
})

test.each([
  ['a page', '<!doctype html><html><body>Not found</body></html>'],
  ['nothing', ''],
  ['half of one', set('https://example.com/a').slice(0, 120)],
  [
    'a file of this machine',
    '<!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><url><loc>&x;</loc></url></urlset>',
  ],
  ['another list', '<rss><channel/></rss>'],
])('%s is no sitemap', (_, xml) => expect(sitemapOf(xml, at)).toBe(sitemapWords.noSitemap))

test('a sitemap that never ends is read as far as 5,000 pages', () => {
  const read = sitemapOf(set(...Array.from({ length: 5_010 }, (_, at) => `https://example.com/${at}`)), at)
  expect('pages' in read && [read.pages.length, read.refused]).toEqual([5_000, 10])
})
