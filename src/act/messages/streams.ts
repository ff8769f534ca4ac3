import { z } from 'zod'
import type { Stream } from '#platform/doors/streams.ts'
import { badInput } from '#platform/errors.ts'
import { readMail } from '#platform/outside/returned/reading.ts'
import { ReturnedMail } from './contract/delivery.ts'
import { largestMail, takeIn } from './returning/taking-in.ts'
import * as words from './words.ts'

export const streams: Stream[] = [
  {
    method: 'POST',
    path: '/returned-mails',
    operationId: 'messages.takeReturned',
    summary:
      'Takes in one raw mail that came back or answers: what it is, about which letter, and what follows from it.',
    permission: 'messages.send',
    takes: ['message/rfc822'],
    answers: { status: 201, types: ['application/json'], shape: z.object({ rows: z.array(ReturnedMail) }) },
    serve: async (desk, { request }) => {
      const raw = await bytesOf(request)
      const mail = await readMail(raw).catch(() => {
        throw badInput('mail', words.notAMail)
      })
      if (!mail.headers.has('from')) throw badInput('mail', words.notAMail)
      const rows = await desk.transaction((context) => takeIn(context, raw, mail))
      return Response.json({ rows }, { status: 201 })
    },
  },
]

async function bytesOf(request: Request): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    length += piece.length
    if (length > largestMail) throw badInput('mail', words.mailTooLarge)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
