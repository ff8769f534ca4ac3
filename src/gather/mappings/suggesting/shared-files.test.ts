import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { importables } from './everyday.fixture.ts'
import { suggestMappings } from './suggestion.ts'

const data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url))
const isAbsent = !existsSync(data)
const because = isAbsent ? ' (skipped: ../shared/data is absent)' : ''

type Expected = readonly [target: string, isCertain: boolean, columns: Readonly<Record<string, string>>]
const expected: Readonly<Record<string, Expected>> = {
  'ravenstack/ravenstack_accounts.csv': [
    'customers',
    true,
    {
      external_id: 'account_id',
      name: 'account_name',
      industry: 'industry',
      country: 'country',
      since_on: 'signup_date',
      churned: 'churn_flag',
    },
  ],
  'ravenstack/ravenstack_subscriptions.csv': [
    'contracts',
    true,
    {
      external_id: 'subscription_id',
      customer: 'account_id',
      starts_on: 'start_date',
      ends_on: 'end_date',
      mrr: 'mrr_amount',
    },
  ],
  'ravenstack/ravenstack_feature_usage.csv': [
    'events',
    true,
    { message_id: 'usage_id', contract: 'subscription_id', name: 'feature_name', occurred_at: 'usage_date' },
  ],
  'ravenstack/ravenstack_support_tickets.csv': [
    'cases',
    true,
    { external_id: 'ticket_id', customer: 'account_id', opened_at: 'submitted_at', closed_at: 'closed_at' },
  ],
  // Its rows say when and why, but not what happened: the name of the event is asked.
  'ravenstack/ravenstack_churn_events.csv': [
    'events',
    false,
    { message_id: 'churn_event_id', customer: 'account_id', occurred_at: 'churn_date' },
  ],
  'jp_companies/EdinetcodeDlInfo.csv': [
    'customers',
    true,
    { external_id: 'ＥＤＩＮＥＴコード', name: '提出者名', industry: '提出者業種', corporate_number: '提出者法人番号' },
  ],
  'fukui_nps/raw_202204.csv': ['responses', true, { answered_at: '回答日時', person: '会員ID', nps: 'NPS' }],
  'fukui_nps/raw_202304.csv': [
    'responses',
    true,
    { answered_at: '回答日時', person: '会員ID', nps: 'NPS', csat: '満足度' },
  ],
  'telco_ibm/Telco-Customer-Churn.csv': ['customers', false, { external_id: 'customerID', churned: 'Churn' }],
  'ecom_clickstream/ecom.csv.gz': ['events', true, { person: 'user_id', name: 'event', occurred_at: 'timestamp' }],
  'helpdesk_log/Helpdesk.csv': ['events', false, { name: 'Activity' }],
  'cdnow/cdnow_customers_summary_with_transactions.csv': ['purchases', false, {}],
}

test.skipIf(isAbsent).each(Object.entries(expected))(
  `%s is taken for what it is, or asked${because}`,
  (path, wanted) => {
    const { headings, sample } = startOf(path)
    const [best] = suggestMappings({ headings, sample, fileName: basename(path) }, importables)
    expect([best?.target, best?.certain]).toEqual(wanted.slice(0, 2))
    expect(best?.columns).toMatchObject(withValues(wanted[2], best?.columns ?? {}))
  },
)

test.skipIf(isAbsent)(`answers of visitors, of whom no customer is known, open no plays${because}`, () => {
  const { headings, sample } = startOf('fukui_nps/raw_202304.csv')
  const [best] = suggestMappings({ headings, sample, fileName: 'raw_202304.csv' }, importables)
  expect(best?.opensPlays).toBe(false)
})

test.skipIf(isAbsent)(`purchases apart by blanks are one column, and nothing is taken for granted${because}`, () => {
  const { headings, sample } = startOf('cdnow/CDNOW_master.txt')
  const suggestions = suggestMappings({ headings, sample, fileName: 'CDNOW_master.txt' }, importables)
  expect(suggestions.filter(({ certain }) => certain)).toEqual([])
})

/** Where the values of a column are shown, the column stands beside them. */
function withValues(columns: Readonly<Record<string, string>>, found: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [field, typeof found[field] === 'object' ? { column } : column]),
  )
}

function startOf(path: string) {
  const bytes = readFileSync(data + path)
  const isJapanese = path.startsWith('jp_companies')
  const start = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).subarray(0, 400_000)
  const text = new TextDecoder(isJapanese ? 'shift_jis' : 'utf-8').decode(start)
  const records: string[][] = parse(text, { relax_quotes: true, relax_column_count: true, to: 23 })
  const content = isJapanese ? records.slice(1) : records
  const [headings = [], ...rows] = content
  return { headings, sample: rows.slice(0, 20).map((cells, at) => ({ row: at + 2, cells })) }
}
