import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { bundleAnswerPage } from '../bin/bundle-answer-page.ts'

let code: string
beforeAll(async () => {
  code = await bundleAnswerPage()
})

test('the script of the answer page is no more than 25 kB, compressed', () => {
  const { length } = gzipSync(code)
  expect(length).toBeGreaterThan(5_000)
  expect(length).toBeLessThanOrEqual(25_000)
})

test('it is one file that loads no other, keeps nothing in the browser and runs no text as code', () => {
  expect(code).not.toMatch(/\bimport\b\s*[{("']|localStorage|sessionStorage|document\.cookie|indexedDB|\beval\(/)
})
