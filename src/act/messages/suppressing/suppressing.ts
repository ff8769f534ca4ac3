import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Importable, ImportField, ImportRow } from '#platform/furnishing/contributions.ts'
import { listed } from '#platform/tables/listed.ts'
import { instantIn, type Rejection, rejection, storeRows, textIn } from '#platform/tables/storing/store-rows.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { channelOf } from '../../channels/channels.ts'
import type { Suppression } from '../contract.ts'
import { type SuppressionReason, suppressionReasons } from '../may/kinds.ts'
import { holdBackWaiting } from '../sending/sending.ts'
import * as words from '../words.ts'
import * as store from './suppressions-store.ts'

/** Nothing more goes to the address, or no advertisement; what waits for it is held back. */
export async function suppress(
  context: Context,
  wish: { address: string; reason: 'refused' | 'blocked'; note?: string | undefined },
): Promise<Suppression> {
  const address = addressIn(wish.address)
  if (address === null) throw badInput('address', words.notAnAddress)
  await store.add(context, [{ address, reason: wish.reason, note: wish.note ?? '', since: context.now }])
  await holdBackWaiting(context, { addresses: [address] })
  const found = await store.ofAddress(context, address, wish.reason)
  if (found === undefined) throw notFound(words.suppression)
  return found
}

/** Whoever complained or refused is written to again only after they agreed themselves. */
export async function lift(context: Context, id: string, because: string): Promise<Suppression> {
  const found = await one(context, id)
  if (found.liftedAt !== null) return found
  const isTheirs = found.reason === 'complained' || found.reason === 'refused' || found.reason === 'stopped'
  if (isTheirs && !(await store.agreedSince(context, found))) throw conflict(words.mustAgreeAnew)
  await store.lift(context, id, because)
  return one(context, id)
}

/**
 * Whoever has the address said STOP, or blocked the account, at an instant: nothing more goes there, and what waits is held back. Nothing
 * where they wanted it again since.
 */
export async function stopAt(
  context: Context,
  address: string,
  { at, said }: { at: Date; said: string },
): Promise<void> {
  if (await store.stop(context, address, { at, said: said.slice(0, 500) }))
    await holdBackWaiting(context, { addresses: [address] })
}

/** They want it again, and say so themselves: what they stopped before that instant is over. */
export async function startAt(
  context: Context,
  address: string,
  { at, said }: { at: Date; said: string },
): Promise<void> {
  await store.start(context, address, { at, said: said.slice(0, 500) })
}

/** As addresses are kept, over whatever channel; `null` where it is none. An id of LINE begins with a capital letter. */
export function addressIn(said: string): string | null {
  const lower = said.toLowerCase()
  if (channelOf(lower) === 'email') return lower
  const written = said.normalize('NFKC').replaceAll(/[ \t.()\u002d\u2010-\u2015\u2212\u30fc]/g, '')
  const address = /^(\+|010|0010|00)81/.test(written) ? inJapan(written) : written
  return address === null || channelOf(address) === null ? null : address
}

/** As the numbers of people are read (`mobile_number`): the 0 before the number goes, and what is no mobile number is none. */
function inJapan(written: string): string | null {
  const mobile = /^(?:\+|010|0010|00)810?([6789]0\d{8})$/.exec(written)?.[1]
  return mobile === undefined ? null : `+81${mobile}`
}

async function one(context: Context, id: string): Promise<Suppression> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.suppression)
  return found
}

const importFields: readonly ImportField[] = [
  {
    name: 'address',
    label: words.fieldNames.address,
    type: 'text',
    required: true,
    longest: lengths.address,
    synonyms: listed(`
      suppressed address | suppressed email | unsubscribed email | unsubscribed address | bounced email | do not mail | blocklist
      配信停止アドレス | 配信停止メールアドレス | 停止アドレス | エラーアドレス | 送信禁止アドレス
    `),
  },
  {
    name: 'reason',
    label: words.fieldNames.reason,
    type: 'choice',
    choices: suppressionReasons,
    choiceNames: words.suppressionNames,
    otherwise: words.reasonOtherwise,
    reads: meantBy,
    synonyms: listed('suppression reason | unsubscribe reason | 停止理由 | 配信停止理由'),
  },
  {
    name: 'since',
    label: words.fieldNames.since,
    type: 'instant',
    synonyms: listed('suppressed at | suppressed since | unsubscribed on | 停止日 | 停止日時'),
  },
  {
    name: 'note',
    label: words.fieldNames.note,
    type: 'text',
    synonyms: listed('suppression note | 停止メモ'),
  },
]

/** What lists of other systems call it. */
const meanings: readonly (readonly [RegExp, SuppressionReason])[] = [
  [/不能|エラー|不達|bounce|undeliver|invalid/i, 'bounced'],
  [/迷惑|complain|spam|abuse/i, 'complained'],
  [/拒否|停止|解除|オプトアウト|unsubscrib|opt.?out|refus/i, 'refused'],
  [/ブロック|禁止|block|do not/i, 'blocked'],
]

function meantBy(cell: string): SuppressionReason | null {
  return meanings.find(([pattern]) => pattern.test(cell.normalize('NFKC')))?.[1] ?? null
}

/** Lists of addresses that want nothing, or cannot be reached, whether anybody on record has them or not. */
export const suppressionsImportable: Importable = {
  name: 'suppressions',
  label: words.suppressions,
  fields: importFields,
  recordKey: (row) => `${reasonIn(row)} ${textIn(row, 'address')?.toLowerCase() ?? ''}`,
  store: (context, rows) =>
    storeRows<store.New>(rows, {
      read: (row) => wishIn(row, context.now),
      write: async (wishes) => {
        const fresh = await store.add(context, wishes)
        await holdBackWaiting(context, { addresses: wishes.map(({ address }) => address) })
        return fresh.map((isFresh) => (isFresh ? 'created' : 'unchanged'))
      },
    }),
}

function wishIn(row: ImportRow, now: Date): store.New | Rejection {
  const address = addressIn(textIn(row, 'address') ?? '')
  if (address === null) return rejection('address', words.notAnAddress)
  const since = instantIn(row, 'since')
  return {
    address,
    reason: reasonIn(row),
    note: textIn(row, 'note') ?? '',
    since: since !== null && since <= now ? since : now,
  }
}

/** A list of addresses that says no reason is one of those who want no advertisement. */
function reasonIn(row: ImportRow): store.New['reason'] {
  const said = textIn(row, 'reason')
  return suppressionReasons.find((one) => one === said) ?? 'refused'
}
