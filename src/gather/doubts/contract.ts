import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { NewVoice, Voice } from '../requests/contract.ts'

/** How long a doubt may be open before it stands on the customer's page; on the day after this many days it is open for long. */
export const daysBeforeLong = 14

export const doubtLists = ['open', 'long', 'settled'] as const
/** The open ones, those of them that are open for more than 14 days, or the settled ones. */
export const DoubtList = z.enum(doubtLists)
export type DoubtList = z.infer<typeof DoubtList>

const Words = z.string().trim().min(1).max(lengths.comment)
const SettledWith = z.string().trim().min(1).max(2_000)
const Count = z.number().int()

export const Doubt = z.object({
  id: Id,
  ...Voice.pick({
    customerId: true,
    customerName: true,
    personId: true,
    personName: true,
    saidOn: true,
    heardIn: true,
    author: true,
    createdAt: true,
  }).shape,
  words: z.string().describe('What they are unsure of or unhappy with, as they say it'),
  daysOpen: Count.describe('Since it was said, until today or until it was settled'),
  isLong: z.boolean().describe(`Whether it is open for more than ${daysBeforeLong} days`),
  settled: z
    .object({ at: z.date(), by: z.string().nullable(), with: z.string() })
    .nullable()
    .describe('When, by whom and with what it was settled; null as long as it is open'),
  updatedAt: z.date(),
})
export type Doubt = z.infer<typeof Doubt>

export const NewDoubt = NewVoice.extend({ words: Words })
export type NewDoubt = z.infer<typeof NewDoubt>
const Changes = NewDoubt.omit({ customerId: true }).partial()
export type DoubtChanges = z.infer<typeof Changes>

const read = 'customers.read'
const write = 'customers.write'

export const contract = {
  list: operation({
    method: 'GET',
    path: '/doubts',
    summary: 'What customers are unsure of or unhappy with: open ones the oldest first, settled ones the latest first',
    permission: read,
  })
    .input(PageWish.extend({ list: DoubtList.default('open'), customerId: Id.optional() }))
    .output(pageOf(versioned(Doubt)).extend({ total: Count, counts: z.record(DoubtList, Count) })),
  find: operation({ method: 'GET', path: '/doubts/{id}', summary: 'One doubt', permission: read })
    .input(ById)
    .output(versioned(Doubt)),
  create: operation({
    method: 'POST',
    path: '/doubts',
    summary: 'Keep what somebody is unsure of or unhappy with',
    permission: write,
  })
    .input(NewDoubt)
    .output(versioned(Doubt)),
  change: operation({
    method: 'PATCH',
    path: '/doubts/{id}',
    summary: 'Change what was said, by whom, when, or where it was heard',
    permission: write,
  })
    .input(Changes.extend({ id: Id }))
    .output(versioned(Doubt)),
  settle: operation({
    method: 'PUT',
    path: '/doubts/{id}/settlement',
    summary: 'Say with what a doubt was settled; said again of a settled one, that is written anew',
    permission: write,
  })
    .input(z.object({ id: Id, with: SettledWith }))
    .output(versioned(Doubt)),
  open: operation({
    method: 'DELETE',
    path: '/doubts/{id}/settlement',
    summary: 'Open a doubt again, because it was not settled after all',
    permission: write,
    effect: 'changes',
  })
    .input(ById)
    .output(versioned(Doubt)),
  remove: operation({
    method: 'DELETE',
    path: '/doubts/{id}',
    summary: 'Delete a doubt that was kept by mistake',
    permission: write,
  })
    .input(ById)
    .output(ById),
}
