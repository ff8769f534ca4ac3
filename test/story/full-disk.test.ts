import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { createWorkspace } from '../../src/platform/access/access.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openMeguri } from '../../src/server.ts'
import { passingFolder } from '../passing-folder.ts'

vi.setConfig({ testTimeout: 180_000 })

const folder = passingFolder('/tmp/meguri-disk-')
const disk = join(folder, 'disk')
const isOurs = mounted()
afterAll(() => {
  if (isOurs) execFileSync('umount', ['-l', disk])
  rmSync(folder, { recursive: true, force: true })
})

// A small disk can be had where this user may mount one.
test.skipIf(!isOurs)(
  'a full disk is told as what it is, nothing of what was asked is kept, and with room all goes on',
  async () => {
    const meguri = await openMeguri(
      readConfig({ MEGURI_DATA: join(disk, 'data'), MEGURI_LOG: 'silent', MEGURI_PORT: '0' }),
    )
    const { id } = await createWorkspace(
      meguri.house,
      { name: 'Sumire', zone: 'Asia/Tokyo', currency: 'JPY', locale: 'en' },
      { userId: null, name: 'Sakura', email: 'sakura@example.test' },
    )
    const headers = {
      authorization: `Bearer ${meguri.operatorKey}`,
      'x-workspace': id,
      'content-type': 'application/json',
      'accept-language': 'ja',
    }
    const body = JSON.stringify({ name: 'Kita '.repeat(30).trim() })
    const add = async () => meguri.app.request('/api/v1/customers', { method: 'POST', headers, body })
    const ready = async () => meguri.app.request('/readyz')
    try {
      expect((await add()).status).toBe(201)
      expect((await ready()).status).toBe(200)
      fill()
      const said = await ready()
      expect([said.status, await said.json()]).toMatchObject([503, { because: [expect.stringContaining('disk')] }])
      const refused = await refusal(add)
      expect(refused).toMatchObject({ status: 503, code: 'STORE_DOWN', detail: expect.stringContaining('ディスク') })
      rmSync(join(disk, 'filler'))
      await expect.poll(async () => (await ready()).status, { timeout: 90_000, interval: 1_000 }).toBe(200)
      await expect.poll(async () => (await add()).status, { timeout: 90_000, interval: 1_000 }).toBe(201)
    } finally {
      await meguri.close()
    }
  },
)

async function refusal(add: () => Promise<Response>): Promise<unknown> {
  for (const until = performance.now() + 90_000; performance.now() < until; ) {
    const answer = await add()
    expect(answer.status).not.toBe(500)
    if (answer.status !== 201) return answer.json()
  }
  return 'never refused'
}

/** To the last byte, as a log that grows would. */
function fill(): void {
  const { bavail, bsize } = statfsSync(disk)
  const file = join(disk, 'filler')
  writeFileSync(file, '')
  execFileSync('sh', [
    '-c',
    `dd if=/dev/zero of='${file}' bs=4096 count=${Math.ceil((bavail * bsize) / 4096) + 1} 2>/dev/null || true`,
  ])
}

function mounted(): boolean {
  try {
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=711', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
