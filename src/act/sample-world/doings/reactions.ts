import type { Context } from '#platform/context.ts'
import { messageNameOf } from '#platform/outside/mail/mail-server.ts'
import type { CameIn } from '#platform/outside/returned/returned.ts'
import { keepAsTouched, type PastTouch } from '../../engagement/engagement.ts'
import { deliveriesOf, refuseOver, takeIn } from '../../messages/messages.ts'
import type { Calendar } from '../calendar.ts'

type Did = 'looks' | 'follows' | 'scans' | 'answers' | 'comes back' | 'refuses'

/** What became of the letter to the nth of those who were sent it. */
export type Reaction = {
  readonly nth: number
  readonly daysAgo: number
  readonly hour: number
  readonly does: Did
  readonly says?: string
}

/** Some answer, one mailbox is gone, one wants no more of it, one is looked through by a scanner; of the others some look, fewer follow. */
export function reactionsTo(answer: string, sentDaysAgo: number): readonly Reaction[] {
  const soon = sentDaysAgo - 1
  const some = Array.from({ length: 24 }, (_, at): Reaction => {
    const nth = at + 6
    return { nth, daysAgo: soon - (at % 4), hour: 9 + (at % 8), does: nth % 3 === 0 ? 'follows' : 'looks' }
  })
  return [
    { nth: 0, daysAgo: soon, hour: 9, does: 'looks' },
    { nth: 0, daysAgo: soon, hour: 10, does: 'follows' },
    { nth: 0, daysAgo: soon, hour: 11, does: 'answers', says: answer },
    { nth: 1, daysAgo: soon, hour: 14, does: 'follows' },
    { nth: 2, daysAgo: sentDaysAgo, hour: 10, does: 'comes back' },
    { nth: 3, daysAgo: sentDaysAgo, hour: 12, does: 'scans' },
    { nth: 4, daysAgo: soon, hour: 8, does: 'refuses' },
    { nth: 5, daysAgo: soon - 1, hour: 16, does: 'looks' },
    ...some.filter(({ nth }) => nth % 2 === 0 || nth % 3 === 0),
  ]
}

const browser =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

/** Whoever was sent it in the order of their addresses, so that it is the same every time. Each reaction comes in as anybody's would. */
export async function tellReactions(
  context: Context,
  messageId: string,
  reactions: readonly Reaction[],
  calendar: Calendar,
  addresses: readonly string[] = [],
): Promise<void> {
  const sent = (await deliveriesOf(context, { messageId, state: 'accepted', limit: 200 })).toSorted((one, other) =>
    String(one.address).localeCompare(String(other.address), 'en'),
  )
  const touches: PastTouch[] = []
  for (const { nth, daysAgo, hour, does, says = '' } of reactions) {
    const delivery = sent[nth]
    if (delivery === undefined) continue
    const { id, personId, address } = delivery
    const at = calendar.at(daysAgo, hour, 10 + (nth % 40))
    const then = { ...context, now: at }
    const name = `<${messageNameOf(`${context.workspace.id} delivery ${id}`)}@sumire.example>`
    const touch = (link: number | null, seconds = 0) =>
      touches.push({ letterId: id, link, at: new Date(at.getTime() + seconds * 1_000), agent: browser })
    if (does === 'looks') touch(null)
    else if (does === 'follows') touch(nth % 2)
    else if (does === 'scans') for (const link of [0, 1]) touch(link, link)
    else if (does === 'refuses') await refuseOver(context, { deliveryId: id, personId }, at)
    else {
      const mail =
        does === 'answers' ? answerFrom(address ?? '', name, says, delivery.subject) : bounceOf(address ?? '', name)
      await takeIn(then, Buffer.from(JSON.stringify([name, does])), mail)
    }
  }
  if (touches.length === 0) return
  const letters = sent.map((one) => ({
    id: one.id,
    messageId,
    personId: one.personId,
    letter: `delivery ${one.id}`,
    subject: one.subject,
    purpose: one.purpose,
    tellsOpens: true,
    links: [...addresses],
  }))
  await keepAsTouched(context, letters, touches)
}

function answerFrom(from: string, name: string, text: string, subject: string): CameIn {
  return { from, subject: `Re: ${subject}`, headers: new Map([['in-reply-to', name]]), text, parts: [] }
}

function bounceOf(to: string, name: string): CameIn {
  const status = `Reporting-MTA: dns; mx.${to.split('@')[1]}\n\nFinal-Recipient: rfc822; ${to}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown`
  return {
    from: `MAILER-DAEMON@mx.${to.split('@')[1]}`,
    subject: 'Undelivered Mail Returned to Sender',
    headers: new Map(),
    text: 'The address is not known here.',
    parts: [
      { type: 'message/delivery-status', text: status },
      { type: 'message/rfc822', text: `To: ${to}\nMessage-ID: ${name}` },
    ],
  }
}
