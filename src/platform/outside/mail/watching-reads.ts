import type { Readable } from 'node:stream'
import type { PluginFunction } from 'nodemailer'

type Watched = { use(step: 'stream', plugin: PluginFunction): unknown }

/**
 * Tells of a letter whether anything of it was read, which the library does only after the server has asked for it (354 to DATA). As
 * long as nothing was, no server can have taken it, whatever became of the connection and however often the pool tried another.
 */
export function watchingReads(transport: Watched) {
  const watched = new Map<string, Readable[]>()
  transport.use('stream', ({ data, message }, done) => {
    const open = message.createReadStream.bind(message)
    message.createReadStream = (options) => {
      const stream = open(options)
      watched.get(String(data.messageId))?.push(stream)
      return stream
    }
    done()
  })
  return {
    of(messageId: string) {
      const streams: Readable[] = []
      watched.set(messageId, streams)
      return {
        hasBegun: () => streams.some(({ readableDidRead }) => readableDidRead),
        end: () => watched.delete(messageId),
      }
    },
  }
}
