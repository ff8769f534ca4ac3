import { expect, test } from 'vitest'
import type { ImportRow } from '#platform/furnishing/contributions.ts'
import { meaningOf } from '../../../mappings/suggesting/values/value-map.ts'
import { agreements } from './consent-fields.ts'
import { statementsIn } from './statements.ts'

const now = new Date('2026-04-01T00:00:00Z')
const day = (text: string) => new Date(`${text}T00:00:00Z`)

test.each<[string, ImportRow['values'], string[], string[]]>([
  ['nothing said', {}, [], []],
  ['a yes', { email_marketing: 'given' }, ['email yes now'], []],
  ['a no', { email_marketing: 'withdrawn' }, ['email no now'], []],
  ['not asked yet', { email_marketing: 'open' }, [], []],
  ['a day of consent alone', { opted_in_at: day('2025-01-05') }, ['email yes 2025-01-05'], []],
  ['a day of withdrawal alone', { opted_out_at: day('2025-02-05') }, ['email no 2025-02-05'], []],
  ['a yes with its day', { email_marketing: 'given', opted_in_at: day('2025-01-05') }, ['email yes 2025-01-05'], []],
  [
    'agreed, then withdrawn',
    { opted_in_at: day('2025-01-05'), opted_out_at: day('2025-02-05') },
    ['email yes 2025-01-05', 'email no 2025-02-05'],
    [],
  ],
  [
    'a yes beside a day of withdrawal',
    { email_marketing: 'given', opted_out_at: day('2025-02-05') },
    ['email no 2025-02-05'],
    ['email_marketing'],
  ],
  [
    'agreed again after the withdrawal',
    { email_marketing: 'given', opted_in_at: day('2025-03-05'), opted_out_at: day('2025-02-05') },
    ['email yes 2025-03-05', 'email no 2025-02-05'],
    [],
  ],
  [
    'refused now, whatever the days of before',
    { email_refused: true, opted_in_at: day('2024-05-01'), opted_out_at: day('2023-01-10') },
    ['email yes 2024-05-01', 'email no now'],
    [],
  ],
  [
    'refused now in words, with an older day of withdrawal',
    { email_marketing: 'withdrawn', opted_in_at: day('2024-05-01'), opted_out_at: day('2023-01-10') },
    ['email yes 2024-05-01', 'email no now'],
    [],
  ],
  [
    'refused on the day of the consent itself',
    { email_refused: true, opted_in_at: day('2024-05-01'), opted_out_at: day('2024-05-01') },
    ['email yes 2024-05-01', 'email no 2024-05-01'],
    [],
  ],
  [
    'refused after the consent keeps its day',
    { email_refused: true, opted_in_at: day('2024-05-01'), opted_out_at: day('2025-01-10') },
    ['email yes 2024-05-01', 'email no 2025-01-10'],
    [],
  ],
  ['an unsubscribed flag', { email_refused: true }, ['email no now'], []],
  ['an unsubscribed flag that says no agrees to nothing', { email_refused: false }, [], []],
  ['a yes beside the flag', { email_marketing: 'given', email_refused: true }, ['email no now'], ['email_marketing']],
  ['a day that is still to come', { opted_out_at: day('2027-01-01') }, [], ['opted_out_at']],
  ['no calls', { phone_refused: true, email_marketing: 'given' }, ['email yes now', 'phone no now'], []],
  [
    'each channel for itself',
    { sms_marketing: 'given', line_marketing: 'withdrawn', post_marketing: 'given', marketing: 'given' },
    ['all yes now', 'sms yes now', 'line no now', 'post yes now'],
    [],
  ],
])('%s', (_, values, said, lost) => {
  const found = statementsIn({ row: 1, values, extra: {} }, now)
  const spoken = found.statements.map(
    ({ channel, given, at }) =>
      `${channel ?? 'all'} ${given ? 'yes' : 'no'} ${at?.toISOString().slice(0, 10) ?? 'now'}`,
  )
  expect([spoken, found.lost.map(({ column }) => column)]).toEqual([said, lost])
})

test.each([
  ['可', 'given'],
  ['不可', 'withdrawn'],
  ['配信停止', 'withdrawn'],
  ['○', 'given'],
  ['×', 'withdrawn'],
  ['希望しない', 'withdrawn'],
  ['Opted out', 'withdrawn'],
  ['subscribed', 'given'],
  ['0', 'withdrawn'],
  ['未確認', 'open'],
  ['要相談', null],
])('a cell %s means %s', (cell, meaning) => {
  for (const field of agreements) expect([field.name, meaningOf(field, cell)]).toEqual([field.name, meaning])
})
