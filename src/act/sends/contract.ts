import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { Chosen, SendingChannel } from '../channels/contract.ts'
import { Because } from '../messages/contract.ts'
import { Approved, Goes, Meant, Send, SendFound, SendListed, SendWish } from './contract/send.ts'

export type { Goes, Group, Look, Meant, Send, SendListed, SendState, SendWish } from './contract/send.ts'
export { Audience, AudienceListed } from './contract/send.ts'

const read = 'messages.read' as const
const send = 'messages.send' as const

export const contract = {
  list: operation({ method: 'GET', path: '/sends', summary: 'Sends, the latest first', permission: read })
    .input(PageWish)
    .output(pageOf(versioned(SendListed))),
  find: operation({
    method: 'GET',
    path: '/sends/{id}',
    summary: 'A send: to whom, what its dry run came to, and how far it is',
    permission: read,
  })
    .input(ById)
    .output(versioned(SendFound)),
  create: operation({
    method: 'POST',
    path: '/sends',
    summary: 'Begin a send: what goes to whom; nothing is sent by that',
    permission: send,
  })
    .input(SendWish)
    .output(versioned(Send)),
  change: operation({
    method: 'PATCH',
    path: '/sends/{id}',
    summary: 'Change a send that has not been started; its dry run and its approval end',
    permission: send,
  })
    .input(SendWish.partial().extend({ id: Id }))
    .output(versioned(Send)),
  remove: operation({
    method: 'DELETE',
    path: '/sends/{id}',
    summary: 'Remove a send that was never started',
    permission: send,
  })
    .input(ById)
    .output(ById),
  look: operation({
    method: 'POST',
    path: '/sends/{id}/dry-run',
    summary: 'Find exactly who would get it today, who would not and why; nothing is sent',
    permission: send,
    leaves: 'job',
  })
    .input(ById)
    .output(versioned(Send)),
  people: operation({
    method: 'GET',
    path: '/sends/{id}/people',
    summary: 'The people of the dry run, by what it says of them',
    permission: read,
  })
    .input(
      PageWish.extend({
        id: Id,
        because: Because.optional(),
        channel: SendingChannel.optional(),
        chosen: Chosen.optional(),
        may: z.stringbool().optional().describe('Those to whom it goes, or those to whom it does not'),
      }),
    )
    .output(pageOf(Meant)),
  approve: operation({
    method: 'POST',
    path: '/sends/{id}/approval',
    summary: 'Approve a send as a person who may; one on safety asks for it',
    permission: 'content.approve',
    repeatsSafely: true,
  })
    .input(Approved)
    .output(versioned(Send)),
  start: operation({
    method: 'POST',
    path: '/sends/{id}/start',
    summary: 'Let it go: at once, at an instant, or in the morning of each person',
    permission: send,
    leaves: 'letter',
  })
    .input(z.object({ id: Id, goes: Goes }))
    .output(versioned(Send)),
  stop: operation({
    method: 'POST',
    path: '/sends/{id}/stop',
    summary: 'Stop it: what waits is withdrawn; what has left the house is not called back',
    permission: send,
    repeatsSafely: true,
  })
    .input(ById)
    .output(versioned(Send)),
}
