import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '#platform/config.ts'

/** A house at its own port, opened by `bin/meguri start`, when it is ready, and how long that took. */
export async function started(
  data: string,
  port: number,
): Promise<{ child: ChildProcess; url: string; seconds: number }> {
  const from = performance.now()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(join(root, 'bin', 'meguri'), ['start'], {
    env: { ...process.env, MEGURI_DATA: data, MEGURI_PORT: String(port), MEGURI_LOG: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (;;) {
    const ready = await fetch(`${url}/readyz`).catch(() => undefined)
    if (ready?.ok) return { child, url, seconds: (performance.now() - from) / 1000 }
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
