import { expect, test } from 'vitest'
import { withFoot } from './foot.ts'

const html = '<html lang="und" dir="auto"><body><div lang="und">Text lang="und"</div></body></html>'

test('the lines stand within the body, after all else, as text and as links, and the letter says its language', () => {
  const whole = withFoot(html, ['A & <B>', 'End it: https://m.test/p'], 'ja')
  expect(whole).toMatch(
    /^<html lang="ja" dir="auto"><body><div lang="ja">Text lang="und"<\/div><div lang="ja" style="[^"]+"><p>/,
  )
  expect(whole).toContain(
    'A &amp; &lt;B&gt;<br>End it: <a href="https://m.test/p">https://m.test/p</a></p></div></body></html>',
  )
})

test('where there is no body they stand at the end', () =>
  expect(withFoot('<p>x</p>', ['y'], 'en')).toMatch(/^<p>x<\/p><div lang="en".*<p>y<\/p><\/div>$/))
