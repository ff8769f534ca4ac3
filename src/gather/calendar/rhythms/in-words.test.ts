import { expect, test } from 'vitest'
import { rhythmInWords } from './in-words.ts'
import { Rhythm } from './rhythm.ts'

const every = (n: number, from: string) => ({ every: { n, from } })

test.each([
  [{ on: 'working day of month', nth: 'last' }, 'the last working day of each month at 09:00', '毎月の最終営業日 9:00'],
  [{ on: 'working day of month', nth: 1 }, 'the 1st working day of each month at 09:00', '毎月の第1営業日 9:00'],
  [{ on: 'working day of month', nth: 3 }, 'the 3rd working day of each month at 09:00', '毎月の第3営業日 9:00'],
  [{ on: 'weekdays', weekdays: [1] }, 'every Monday at 09:00', '毎週月曜日 9:00'],
  [{ on: 'weekdays', weekdays: [4, 1, 1] }, 'every Monday and Thursday at 09:00', '毎週月・木曜日 9:00'],
  [{ on: 'weekdays', weekdays: [1, 3, 5] }, 'every Monday, Wednesday and Friday at 09:00', '毎週月・水・金曜日 9:00'],
  [{ on: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6, 7] }, 'every day at 09:00', '毎日 9:00'],
  [
    { on: 'weekdays', weekdays: [1, 4], ...every(2, '2026-04-08') },
    'Monday and Thursday of every 2nd week, starting with the week of 8 Apr 2026, at 09:00',
    '2週ごと（2026年4月8日を含む週から）の月・木曜日 9:00',
  ],
  [
    { on: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6, 7], ...every(3, '2026-04-08') },
    'every day of every 3rd week, starting with the week of 8 Apr 2026, at 09:00',
    '3週ごと（2026年4月8日を含む週から）の毎日 9:00',
  ],
  [{ on: 'day of month', day: 1 }, 'the 1st of each month at 09:00', '毎月1日 9:00'],
  [{ on: 'day of month', day: 11 }, 'the 11th of each month at 09:00', '毎月11日 9:00'],
  [{ on: 'day of month', day: 22 }, 'the 22nd of each month at 09:00', '毎月22日 9:00'],
  [{ on: 'day of month', day: 28 }, 'the 28th of each month at 09:00', '毎月28日 9:00'],
  [
    { on: 'day of month', day: 31 },
    'the 31st of each month (the last day of shorter months) at 09:00',
    '毎月31日（ない月は末日） 9:00',
  ],
  [
    { on: 'day of month', day: 29 },
    'the 29th of each month (the last day of shorter months) at 09:00',
    '毎月29日（ない月は末日） 9:00',
  ],
  [{ on: 'day of month', day: 'last' }, 'the last day of each month at 09:00', '毎月末日 9:00'],
  [{ on: 'weekday of month', nth: 2, weekday: 2 }, 'the 2nd Tuesday of each month at 09:00', '毎月の第2火曜日 9:00'],
  [
    { on: 'weekday of month', nth: 'last', weekday: 5 },
    'the last Friday of each month at 09:00',
    '毎月の最終金曜日 9:00',
  ],
  [
    { on: 'day of month', day: 31, ...every(3, '2026-04-15') },
    'the 31st of every 3rd month (the last day of shorter months), starting with April 2026, at 09:00',
    '3か月ごと（2026年4月から）の31日（ない月は末日） 9:00',
  ],
  [
    { on: 'working day of month', nth: 'last', ...every(12, '2026-03-01') },
    'the last working day of every 12th month, starting with March 2026, at 09:00',
    '12か月ごと（2026年3月から）の最終営業日 9:00',
  ],
])('%o', (wish, en, ja) => {
  expect(rhythmInWords(Rhythm.parse({ ...wish, at: '09:00' }))).toEqual({ en, ja })
})

test('midnight and the evening', () => {
  const at = (time: string) => rhythmInWords(Rhythm.parse({ on: 'day of month', day: 1, at: time }))
  expect(at('00:05')).toEqual({ en: 'the 1st of each month at 00:05', ja: '毎月1日 0:05' })
  expect(at('18:30').ja).toBe('毎月1日 18:30')
})
