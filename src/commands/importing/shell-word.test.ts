import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { onOneLine, shellWord } from './shell-word.ts'

test.each([
  ['accounts.csv=mapping.json', 'accounts.csv=mapping.json'],
  ['山田商事', "'山田商事'"],
  ['$(touch x)', "'$(touch x)'"],
  ['`id`', "'`id`'"],
  ["O'Neil", "'O'\\''Neil'"],
  ["'; id; '", "''\\''; id; '\\'''"],
  ['"a" \\ !x', '\'"a" \\ !x\''],
  ['-rf', "'-rf'"],
  ['', "''"],
  ['Ash\r\nid\u0003\u001b[2J\u0085', "'Ash id [2J '"],
])('%j is written %s in a command', (text, written) => {
  expect(shellWord(text)).toBe(written)
})

test.each([
  '$(echo no)',
  '`echo no`',
  "O'Neil",
  "'; echo no; '",
  '"$HOME" \\',
  '山田 商事',
  '~',
  '*',
  '#x',
  'a&b;c|d>e',
])('a shell reads %s back as it was', (text) => {
  expect(execFileSync('/bin/sh', ['-c', `printf %s ${shellWord(text)}`], { encoding: 'utf8' })).toBe(text)
})

test('what is told on a line stays on it', () => {
  expect(onOneLine('Ash\n  bin/meguri reset\u2028x')).toBe('Ash   bin/meguri reset x')
})
