import { type ServerType, serve } from '@hono/node-server'
import { ensureWorkspace, firstSignIn } from '../../first-run.ts'
import type { Config } from '../../platform/config.ts'
import type { Workspace } from '../../platform/context.ts'
import { listening } from '../../platform/front/listening.ts'
import { type Meguri, openMeguri } from '../../server.ts'
import type { Out } from '../out.ts'
import { clientFor } from '../reach.ts'
import { printToday } from '../today.ts'
import { buildScreens } from './build-screens.ts'
import { whenOrphaned } from './orphaned.ts'

/** Opens the house, serves it, and tells who needs a person today. Ends on SIGINT or SIGTERM, after what was acknowledged is kept. */
export async function start(config: Config, out: Out): Promise<void> {
  await buildScreens(out)
  await serveHouse(config, out)
}

export async function serveHouse(config: Config, out: Out): Promise<void> {
  const meguri = await openMeguri(config)
  const server = await listen(meguri, config, out)
  meguri.house.stores.lock?.tell({ url: meguri.url, operatorKey: meguri.operatorKey })
  const isStopping = stopOnSignal(meguri, server, out)
  await welcome(meguri, out, isStopping).catch((problem) => {
    // Whoever stops the house while it is still being furnished takes the stores away from that work.
    if (!isStopping()) throw problem
    meguri.house.log.info({ err: problem }, 'stopped while the house was being furnished')
  })
}

async function welcome(meguri: Meguri, out: Out, isStopping: () => boolean): Promise<void> {
  const { config } = meguri
  const workspaces = config.role === 'web' ? [] : await ensureWorkspace(meguri, (text) => out.line(out.say(text)))
  if (isStopping()) return
  if (config.role === 'worker') return out.line(out.say(atWork))
  if (workspaces[0]) await tellToday(meguri, workspaces[0], out)
  const link = await firstSignIn(meguri)
  out.line(`${out.say({ en: 'Meguri is ready at', ja: 'Meguriを利用できます：' })} ${meguri.url}`)
  if (link) {
    out.line('')
    out.line(
      out.say({
        en: 'Sign in with this link. It works once, within a day:',
        ja: '次のリンクからサインインしてください（1回のみ、24時間有効）：',
      }),
    )
    out.line(`  ${link}`)
  }
}

const atWork = {
  en: 'Meguri is at work: jobs, mirrors and notices.',
  ja: 'Meguriはジョブ、ミラー、通知の処理を開始しました。',
}

async function tellToday(meguri: Meguri, workspace: Workspace, out: Out): Promise<void> {
  const api = clientFor(meguri, meguri.operatorKey, workspace.id, out.locale)
  out.line('')
  await printToday({ api }, out, 7)
  out.line('')
}

const portTaken = (port: number) => ({
  en: `Port ${port} is taken by another program. Set MEGURI_PORT to a free one.`,
  ja: `ポート${port}は他のプログラムが使用しています。MEGURI_PORT に空いているポートを設定してください。`,
})

async function listen(meguri: Meguri, config: Config, out: Out): Promise<ServerType> {
  const { host: hostname, port } = config
  const server = serve({ fetch: meguri.app.fetch, hostname, port, serverOptions: listening })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', reject)
  }).catch(async (problem: NodeJS.ErrnoException) => {
    await meguri.close()
    throw problem.code === 'EADDRINUSE' ? new Error(out.say(portTaken(config.port))) : problem
  })
  return server
}

/** No new connections, finish what is being answered, then close the stores. A second signal ends at once. */
function stopOnSignal(meguri: Meguri, server: ServerType, out: Out): () => boolean {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    out.line(
      out.say({ en: 'Stopping: finishing what was acknowledged.', ja: '終了します。受け付けた処理を完了しています。' }),
    )
    void meguri.endStreams()
    server.close()
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    const drained = new Promise((resolve) => server.once('close', resolve))
    void Promise.race([drained, new Promise((resolve) => setTimeout(resolve, 10_000))])
      .then(() => meguri.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  if (process.env.npm_lifecycle_event) whenOrphaned(stop)
  return () => stopping
}
