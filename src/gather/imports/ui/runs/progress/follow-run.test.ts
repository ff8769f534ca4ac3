import { expect, test } from 'vitest'
import { Refusal } from '#web/asking/refusal.ts'
import { followRun } from './follow-run.ts'

const body = (...runs: object[]) =>
  new Blob(
    runs.map((run) => `event: progress\ndata: ${JSON.stringify(run)}\n\n`),
  ).stream() as ReadableStream<Uint8Array>

test('a lost connection is told and tried again until the run has ended', async () => {
  const answers = [
    async () => body({ state: 'running', rows: 1 }),
    async () => Promise.reject(new Refusal(0)),
    async () => body({ state: 'running', rows: 2 }, { state: 'completed', rows: 3 }),
  ]
  const heard: unknown[] = []
  await followRun({
    open: () => answers.shift()?.() ?? Promise.reject(new Error('asked once too often')),
    tell: ({ rows }) => heard.push(rows),
    lose: () => heard.push('lost'),
    pause: async () => {},
    signal: new AbortController().signal,
  })
  expect(heard).toEqual([1, 'lost', 'lost', 2, 3])
})

test('what is refused is not asked for again', async () => {
  const wish = { tell: () => {}, lose: () => {}, pause: async () => {}, signal: new AbortController().signal }
  await expect(followRun({ ...wish, open: () => Promise.reject(new Refusal(404)) })).rejects.toThrow(Refusal)
})
