import type { Importable, ImportField, ImportRow } from '#platform/furnishing/contributions.ts'
import { listed } from '#platform/tables/listed.ts'
import { instantIn, type Rejection, rejection, storeRows, textIn } from '#platform/tables/storing/store-rows.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { type SuppressionReason, suppressionReasons } from '../may/kinds.ts'
import { holdBackWaiting } from '../sending/sending.ts'
import * as words from '../words.ts'
import { addressIn } from './suppressing.ts'
import * as store from './suppressions-store.ts'

const fields: readonly ImportField[] = [
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
  fields,
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
