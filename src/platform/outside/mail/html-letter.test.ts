import { expect, test } from 'vitest'
import { htmlOf } from './html-letter.ts'

const bodyOf = (text: string) => /<body[^>]*>(.*)<\/body>/s.exec(htmlOf(text))?.[1]

test.each([
  ['一行目\n二行目\n\n次の段落', '<p>一行目<br>二行目</p><p>次の段落</p>'],
  ['<script>alert("1")</script> & co', '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co</p>'],
  [
    'See https://example.test/a?b=1&c=2.',
    '<p>See <a href="https://example.test/a?b=1&amp;c=2">https://example.test/a?b=1&amp;c=2</a>.</p>',
  ],
  [
    '詳しくは（https://example.test/ja）をご覧ください。',
    '<p>詳しくは（<a href="https://example.test/ja">https://example.test/ja</a>）をご覧ください。</p>',
  ],
  ['javascript:alert(1) and data:text/html,x', '<p>javascript:alert(1) and data:text/html,x</p>'],
  [
    'https://example.test/"onmouseover="x',
    '<p><a href="https://example.test/">https://example.test/</a>&quot;onmouseover=&quot;x</p>',
  ],
])('%j is written as paragraphs, lines and links, and nothing of it is HTML', (text, body) =>
  expect(bodyOf(text)).toBe(body),
)

test('the language is said where it is known', () => {
  expect(htmlOf('本文', 'ja')).toContain('<html lang="ja">')
  expect(htmlOf('text')).toContain('<html>')
})
