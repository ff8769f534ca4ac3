import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

export type Listening = { close(): Promise<void> }

type Ears = {
  /** Under which the connection stands in `pg_stat_activity`. */
  readonly name: string
  readonly channels: readonly string[]
  readonly hear: (channel: string, payload: string) => void
  /** The connection was gone for a while: what was told meanwhile nobody heard. */
  readonly miss?: () => void
}

/** One connection listens for what commits tell; when it breaks it is made anew, for as long as that takes. */
export async function listenTo(url: string, { name, channels, hear, miss }: Ears): Promise<Listening> {
  let closed = false
  let client: pg.Client | undefined
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, application_name: name })
    const ended = new Promise((resolve) => fresh.once('end', resolve))
    fresh.on('notification', ({ channel, payload }) => hear(channel, payload ?? ''))
    fresh.on('error', () => undefined)
    try {
      await fresh.connect()
      await fresh.query(channels.map((channel) => `LISTEN ${channel}`).join('; '))
    } catch (problem) {
      await fresh.end().catch(() => undefined)
      throw problem
    }
    client = fresh
    if (closed) await fresh.end().catch(() => undefined)
    else void ended.then(connectAgain)
  }
  const connectAgain = async () => {
    while (!closed) {
      await sleep(1_000, undefined, { ref: false })
      if (closed) return
      const isBack = await connect().then(
        () => true,
        () => false,
      )
      if (!isBack) continue
      miss?.()
      return
    }
  }
  await connect()
  return {
    async close() {
      closed = true
      await client?.end().catch(() => undefined)
    },
  }
}
