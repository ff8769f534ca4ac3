import { z } from 'zod'
import { ById, Day, Id, Instant, Nothing, operation, versioned } from '#platform/contract.ts'
import { Rhythm, Weekday } from './rhythms/rhythm.ts'

export { Rhythm } from './rhythms/rhythm.ts'

const Said = z.object({ en: z.string(), ja: z.string() })

/** Whose national holidays are closed: Japan's, or nobody's. */
export const holidayTables = ['japan', 'none'] as const
export const HolidayTable = z.enum(holidayTables)
export type HolidayTable = z.infer<typeof HolidayTable>

/** Which days count until something is due: every one, or those alone on which we work. */
export const dayKinds = ['calendar', 'working'] as const
export const DayKind = z.enum(dayKinds)
export type DayKind = z.infer<typeof DayKind>

export const CalendarSettings = z.object({
  holidays: HolidayTable,
  weekend: z.array(Weekday).max(6).describe('Days of the week on which nobody works; Monday is 1'),
  weekStartsOn: Weekday,
  yearStartsIn: z.int().min(1).max(12).describe('The first month of the fiscal year'),
})
export type CalendarSettings = z.infer<typeof CalendarSettings>

/** What is left out stays as it is. */
export const CalendarWish = CalendarSettings.partial()
export type CalendarWish = z.infer<typeof CalendarWish>

/** What holds, and whether anybody chose it or it follows from the zone. */
export const CalendarInForce = CalendarSettings.extend({
  isChosen: z.boolean(),
  /** The first and the last day of which the calendar can tell whether people work. */
  knownFrom: Day,
  knownTo: Day,
})
export type CalendarInForce = z.infer<typeof CalendarInForce>

const Name = z.string().trim().min(1).max(200)
export const ClosingDays = z.object({
  id: Id,
  customerId: Id.nullable(),
  name: z.string(),
  firstOn: Day,
  lastOn: Day,
})
export type ClosingDays = z.infer<typeof ClosingDays>
export const ClosingDaysWish = z.object({ name: Name, firstOn: Day, lastOn: Day })
export type ClosingDaysWish = z.infer<typeof ClosingDaysWish>

/** Whether people work on a day and, where they do not or nobody can tell, why. */
export const DaySaid = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), works: z.boolean(), because: Said.nullable() }),
  z.object({ known: z.literal(false), because: Said }),
])
export type DaySaid = z.infer<typeof DaySaid>

const Rows = z.object({ rows: z.array(versioned(ClosingDays)) })
const Whose = z.object({ customerId: Id.optional().describe('Whose days are meant; ours when left out') })
const OfCustomer = z.object({ customerId: Id })
const reads = 'workspace.read'
const writes = 'workspace.write'
const readsCustomers = 'customers.read'
const writesCustomers = 'customers.write'

export const contract = {
  settings: operation({
    method: 'GET',
    path: '/calendar',
    summary: 'Which days are worked, when weeks and fiscal years begin.',
    permission: reads,
  })
    .input(Nothing)
    .output(versioned(CalendarInForce)),
  set: operation({
    method: 'PUT',
    path: '/calendar',
    summary: 'Say which days are worked, when weeks and fiscal years begin; what is left out stays as it is.',
    permission: writes,
  })
    .input(CalendarWish)
    .output(versioned(CalendarInForce)),
  holidays: operation({
    method: 'GET',
    path: '/calendar/holidays',
    summary: 'The national holidays of a year, as the table in use has them.',
    permission: reads,
  })
    .input(z.object({ year: z.coerce.number().int().min(1970).max(2199) }))
    .output(z.object({ rows: z.array(z.object({ day: Day, name: Said })) })),

  day: operation({
    method: 'GET',
    path: '/calendar/days/{day}',
    summary: 'Whether a day is a working day and, where it is not, why.',
    permission: readsCustomers,
  })
    .input(Whose.extend({ day: Day }))
    .output(DaySaid),
  workingDay: operation({
    method: 'GET',
    path: '/calendar/working-days',
    summary: 'The day a number of working days after another, or before it where the number is negative.',
    permission: readsCustomers,
  })
    .input(Whose.extend({ from: Day, days: z.coerce.number().int().min(-2000).max(2000) }))
    .output(z.object({ day: Day })),
  workingDays: operation({
    method: 'GET',
    path: '/calendar/working-days/count',
    summary: 'How many working days lie from one day up to, and without, another.',
    permission: readsCustomers,
  })
    .input(Whose.extend({ from: Day, to: Day }))
    .output(z.object({ days: z.number() })),
  occurrences: operation({
    method: 'POST',
    path: '/calendar/occurrences',
    summary: 'A rhythm in words, and when it comes round next; nothing is kept.',
    permission: reads,
    effect: 'reads',
  })
    .input(
      z.object({
        rhythm: Rhythm,
        after: Instant.optional().describe('Now when left out'),
        count: z.int().min(1).max(50).default(5),
      }),
    )
    .output(z.object({ inWords: Said, at: z.array(z.date()), endsBecause: Said.nullable() })),

  closingDays: operation({
    method: 'GET',
    path: '/closing-days',
    summary: 'Our own closing days, beside weekends and holidays.',
    permission: reads,
  })
    .input(Nothing)
    .output(Rows),
  addClosingDays: operation({
    method: 'POST',
    path: '/closing-days',
    summary: 'Say from when to when we are closed.',
    permission: writes,
  })
    .input(ClosingDaysWish)
    .output(versioned(ClosingDays)),
  changeClosingDays: operation({
    method: 'PATCH',
    path: '/closing-days/{id}',
    summary: 'Change when we are closed, or what it is called.',
    permission: writes,
  })
    .input(ClosingDaysWish.partial().extend({ id: Id }))
    .output(versioned(ClosingDays)),
  removeClosingDays: operation({
    method: 'DELETE',
    path: '/closing-days/{id}',
    summary: 'Take closing days of ours away.',
    permission: writes,
  })
    .input(ById)
    .output(ById),

  closingDaysOf: operation({
    method: 'GET',
    path: '/customers/{customerId}/closing-days',
    summary: 'When a customer is closed, beside weekends and holidays.',
    permission: readsCustomers,
  })
    .input(OfCustomer)
    .output(Rows),
  addClosingDaysOf: operation({
    method: 'POST',
    path: '/customers/{customerId}/closing-days',
    summary: 'Say from when to when a customer is closed.',
    permission: writesCustomers,
  })
    .input(ClosingDaysWish.extend({ customerId: Id }))
    .output(versioned(ClosingDays)),
  changeClosingDaysOf: operation({
    method: 'PATCH',
    path: '/customers/{customerId}/closing-days/{id}',
    summary: 'Change when a customer is closed, or what it is called.',
    permission: writesCustomers,
  })
    .input(ClosingDaysWish.partial().extend({ customerId: Id, id: Id }))
    .output(versioned(ClosingDays)),
  removeClosingDaysOf: operation({
    method: 'DELETE',
    path: '/customers/{customerId}/closing-days/{id}',
    summary: 'Take closing days of a customer away.',
    permission: writesCustomers,
  })
    .input(OfCustomer.extend({ id: Id }))
    .output(ById),
}
