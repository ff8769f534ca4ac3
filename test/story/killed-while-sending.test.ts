import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const kills = 20
const secret = 'mgw_killed-while-sending'
const data = mkdtempSync('/tmp/meguri-killed-')
const running = new Set<ChildProcess>()

afterAll(() => {
  for (const child of running) kill(child)
  rmSync(data, { recursive: true, force: true })
})

test(`a server killed ${kills} times in the middle of sending loses nothing that it acknowledged, and counts nothing twice`, async () => {
  const acknowledged = new Set<string>()
  let sent = 0
  for (let round = 0; round < kills; round++) {
    const { child, port } = await started()
    let patience = 3 + Math.floor(Math.random() * 8)
    let isAlive = true
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        while (isAlive) {
          // Now and then what was sent before is sent again, as a library does that has not heard an answer.
          const ids = Array.from({ length: 50 }, (_, n) =>
            n % 10 === 0 && sent > 100 ? `m-${Math.floor(Math.random() * sent)}` : `m-${sent++}`,
          )
          const answer = await send(port, ids).catch(() => null)
          if (answer === null) return
          expect(answer.status).toBe(200)
          for (const id of ids) acknowledged.add(id)
          patience -= 1
          if (patience === 0)
            setTimeout(() => {
              isAlive = false
              kill(child)
            }, Math.random() * 100)
        }
      }),
    )
    await gone(child)
  }
  const counts = await counted()
  const lost = [...acknowledged].filter((id) => !counts.has(id))
  const twice = [...counts].filter(([, times]) => times > 1)
  expect(lost).toEqual([])
  expect(twice).toEqual([])
  expect(acknowledged.size).toBeGreaterThan(kills * 100)
}, 600_000)

async function send(port: number, ids: readonly string[]): Promise<Response> {
  const batch = ids.map((messageId) => ({ type: 'track', event: 'Till opened', userId: 'till', messageId }))
  return fetch(`http://127.0.0.1:${port}/v1/batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ batch }),
  })
}

async function started(): Promise<{ child: ChildProcess; port: number }> {
  const env = { ...process.env, MEGURI_DATA: data, NODE_OPTIONS: '' }
  const child = fork(join(import.meta.dirname, 'intake-alone.ts'), [secret], {
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  running.add(child)
  const { port } = await told<{ port: number }>(child)
  return { child, port }
}

async function counted(): Promise<Map<string, number>> {
  const { child } = await started()
  child.send('count')
  const { counts } = await told<{ counts: { id: string; times: number }[] }>(child)
  await gone(child)
  return new Map(counts.map(({ id, times }) => [id, times]))
}

function told<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message))
    child.once('exit', (code, signal) =>
      reject(new Error(`the server ended with ${code ?? signal} before it answered`)),
    )
  })
}

/** The whole group dies at once, the embedded database with the server. */
function kill(child: ChildProcess): void {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
    process.kill(-child.pid, 'SIGKILL')
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve))
  running.delete(child)
}
