import type { Context } from '#platform/context.ts'
import type { Locale } from '#platform/wording/words.ts'
import { answersOfMany } from '../../../gather/people/people.ts'
import type { SendingChannel } from '../../channels/channels.ts'
import type { Chosen } from '../../channels/contract.ts'
import * as settings from '../settings-store.ts'
import type { Because, MessageClass, SentFor } from './kinds.ts'
import { maySend, type Recipient, type Verdict } from './may-send.ts'
import * as store from './recipients-store.ts'

export type Judged = Verdict & {
  readonly personId: string
  readonly name: string
  readonly customerId: string | null
  readonly channel: SendingChannel
  /** Why this channel, where the message may go over several, and what was found over each. */
  readonly chosen: Chosen | null
  readonly ways: readonly WayFound[]
  readonly address: string | null
  readonly suppressionId: string | null
  /** The person's own language; null where it is neither of ours, or not known. */
  readonly locale: Locale | null
  /** Where they live, where that is on record. */
  readonly zone: string | null
}

export type WayFound = { readonly channel: SendingChannel; readonly may: boolean; readonly because: Because }

export type Wish = {
  readonly channel: SendingChannel
  readonly class: MessageClass
  readonly purpose: SentFor
  /** Whether it was ordered before and is judged once more: caps are of the moment in which something is ordered. */
  readonly wasOrdered?: boolean
}

/** Whether a message may go to each of these people today over a channel, and why; `messageId` where it is on record and may have gone to some already. */
export async function judge(
  context: Context,
  wish: Wish,
  personIds: readonly string[],
  messageId?: string,
): Promise<Judged[]> {
  const { channel } = wish
  const rows = await store.recipients(context, personIds, channel)
  const addresses = rows.flatMap(({ address }) => address ?? [])
  const under = await store.underAddresses(context, addresses, channel)
  const asked = { purpose: wish.purpose, channel } as const
  const consents = await answersOfMany(context, personIds, asked)
  const shared = [...under.values()].filter((ids) => ids.length > 1).flat()
  const ofAll = await answersOfMany(context, shared, { ...asked, whoLeft: true })
  const gets = new Map(messageId === undefined ? [] : await store.whoGets(context, messageId, addresses))
  const enough = await store.thoseWhoHadEnough(context, { ...wish, messageId }, personIds)
  const { restsOn } = await settings.kept(context)
  const order = new Map(personIds.map((id, at) => [id, at]))
  return rows
    .toSorted((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
    .map((row) => {
      const others = row.address === null ? [] : (under.get(row.address) ?? []).filter((id) => id !== row.id)
      const holder = row.address === null ? undefined : gets.get(row.address)
      const recipient: Recipient = {
        ...row,
        channel,
        isSecond: holder !== undefined && holder !== row.id,
        // Whoever is written to by name was found by nobody's analysis.
        isWithheld: false,
        consent: consents.get(row.id) ?? nothingKnown,
        refusedElsewhere: others.flatMap((id) => ofAll.get(id) ?? []).find(isRefusal) ?? null,
        hadEnough: enough.has(row.id),
      }
      const verdict = maySend(recipient, wish.class, new Set(restsOn))
      if (verdict.may && row.address !== null) gets.set(row.address, row.id)
      const { suppressionId } = row
      return {
        ...verdict,
        personId: row.id,
        name: row.name,
        customerId: row.customerId,
        channel,
        chosen: null,
        ways: [],
        address: row.address,
        suppressionId: verdict.because === row.suppressed ? suppressionId : null,
        locale: localeIn(row.locale),
        zone: row.zone,
      }
    })
}

const nothingKnown = { answer: 'unknown', because: 'nothing', decisionId: null, on: null } as const

function isRefusal({ answer, because }: Recipient['consent']): boolean {
  return answer === 'no' && because !== 'expired' && because !== 'erased' && because !== 'left'
}

function localeIn(said: string | null): Locale | null {
  const language = said?.trim().toLowerCase() ?? ''
  if (language.startsWith('ja')) return 'ja'
  return language.startsWith('en') ? 'en' : null
}
