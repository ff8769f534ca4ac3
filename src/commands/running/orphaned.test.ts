import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'

const house = `import { whenOrphaned } from '${join(import.meta.dirname, 'orphaned.ts')}'
process.stdin.resume()
setInterval(() => undefined, 1000)
whenOrphaned(() => { console.log('stopping'); process.exit(0) })
console.log(process.pid)`

/** As npm does: it starts another process, and passes no signal on. */
const npm = `const { spawn } = require('node:child_process')
spawn(process.execPath, ['--input-type=module-typescript', '-e', process.env.HOUSE], { stdio: ['pipe', 1, 2] })
setInterval(() => undefined, 1000)`

test('a house whose npm was told to end stops by itself, in an orderly way', async () => {
  const parent = spawn(process.execPath, ['-e', npm], {
    env: { ...process.env, HOUSE: house },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = createInterface({ input: parent.stdout })[Symbol.asyncIterator]()
  const pid = Number((await said.next()).value)
  expect(process.kill(pid, 0)).toBe(true)
  parent.kill('SIGTERM')
  await once(parent, 'exit')
  expect((await said.next()).value).toBe('stopping')
  // What it wrote to is closed: it is gone.
  expect((await said.next()).done).toBe(true)
})
