import type { Context } from '#platform/context.ts'
import type { Importable, ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import { currencyOf, isCurrency } from '#platform/tables/cells/currencies.ts'
import { listed } from '#platform/tables/listed.ts'
import {
  type Rejection,
  rejection,
  type Stored,
  storeRows,
  textIn,
  withLost,
} from '#platform/tables/storing/store-rows.ts'
import { type RateWish, RateWish as Wished } from '../contract.ts'
import * as store from '../store.ts'
import * as words from '../words.ts'

type Wish = RateWish & { readonly lost: readonly Lost[] }

/** Rates as banks and treasuries hand them out: a day, a pair, a figure. One of each day and pair. */
export const ratesImportable: Importable = {
  name: 'rates',
  label: words.rates,
  fields: [
    {
      name: 'date',
      label: words.fieldNames.date,
      type: 'date',
      required: true,
      synonyms: listed(
        'day | rate date | rated on | as of | as of date | valid from | 適用日 | 基準日 | 公表日 | レート日付 | 年月日 | 日',
      ),
    },
    {
      name: 'from',
      label: words.fieldNames.from,
      type: 'text',
      required: true,
      longest: 50,
      synonyms: listed(
        'from currency | from_currency | base | base currency | source currency | currency from | 換算元 | 換算元通貨 | 基準通貨 | 元通貨',
      ),
    },
    {
      name: 'to',
      label: words.fieldNames.to,
      type: 'text',
      required: true,
      longest: 50,
      synonyms: listed(
        'to currency | to_currency | quote | quote currency | target | target currency | currency to | counter currency | 換算先 | 換算先通貨 | 相手通貨 | 対象通貨',
      ),
    },
    {
      name: 'rate',
      label: words.fieldNames.rate,
      type: 'money',
      required: true,
      synonyms: listed(
        'exchange rate | fx rate | conversion rate | currency rate | mid | ttm | 為替レート | 換算レート | 為替相場 | 換算率 | 仲値',
      ),
    },
    {
      name: 'source',
      label: words.fieldNames.source,
      type: 'text',
      synonyms: listed('rate source | provider | published by | 情報源 | 公表元 | 出所 | レート種別'),
    },
  ],
  recordKey: (row) => keyOf(row),
  store: (context, rows) => storeRows<Wish>(rows, { read: rateIn, write: (wishes) => write(context, wishes) }),
}

function keyOf(row: ImportRow): string | null {
  const wish = rateIn(row)
  return 'rate' in wish ? said(wish) : null
}

function said({ from, to, date }: RateWish): string {
  return `${from} ${to} ${date}`
}

function rateIn(row: ImportRow): Wish | Rejection {
  const [from, to] = [currencyIn(row, 'from'), currencyIn(row, 'to')]
  if (from === null) return rejection('from', words.notACurrency)
  if (to === null) return rejection('to', words.notACurrency)
  if (from === to) return rejection('to', words.sameCurrency)
  const source = textIn(row, 'source') ?? ''
  const isLong = source.length > 200
  const read = Wished.safeParse({
    from,
    to,
    date: textIn(row, 'date'),
    rate: plain(textIn(row, 'rate') ?? ''),
    source: isLong ? '' : source,
  })
  if (!read.success) return rejection('rate', words.notARate)
  return { ...read.data, lost: isLong ? [{ column: 'source', because: words.sourceTooLong }] : [] }
}

/** Zeros at the end of a figure say nothing, and may be more than are kept. */
function plain(rate: string): string {
  return rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate
}

/** A code, or a word or sign that stands for one currency alone. */
function currencyIn(row: ImportRow, field: string): string | null {
  const found = currencyOf(textIn(row, field) ?? '')
  return found === null || found.sign !== undefined || !isCurrency(found.currency) ? null : found.currency
}

async function write(context: Context, wishes: readonly Wish[]): Promise<Stored[]> {
  if (wishes.length === 0) return []
  const last = new Map(wishes.map((wish) => [said(wish), wish]))
  const written = new Map((await store.upsert(context, [...last.values()])).map(({ key, is_new }) => [key, is_new]))
  const told = new Set<string>()
  return wishes.map((wish) => {
    const key = said(wish)
    const isNew = written.get(key)
    const outcome: Stored = isNew === undefined ? 'unchanged' : isNew && !told.has(key) ? 'created' : 'changed'
    told.add(key)
    return withLost(outcome, wish.lost)
  })
}
