import { expect, test } from 'vitest'
import { letterDocument } from './letter-document.ts'

const html =
  '<!doctype html><html><head><meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example/"><style>p{color:red}</style></head><body style="background:#fff"><p>Hello</p></body></html>'

test('a letter stands behind rules that load nothing, and its own head does not come before them', () => {
  const seen = letterDocument(html, 'light')
  expect(seen).toMatch(
    /^<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
  )
  expect(seen).not.toMatch(/refresh|<base/)
  expect(seen).toContain('<style>p{color:red}</style>')
  expect(seen).toContain('<div style="background:#fff"><p>Hello</p></div>')
})

test('in the dark it is turned, unless it has colours of its own for the dark', () => {
  expect(letterDocument(html, 'dark')).toContain('invert(')
  expect(letterDocument(html, 'light')).not.toContain('invert(')
  const own = html.replace('p{', '@media (prefers-color-scheme:dark){p{color:#fff}}p{')
  expect(letterDocument(own, 'dark')).not.toContain('invert(')
})
