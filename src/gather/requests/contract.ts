import { z } from 'zod'
import { ById, Day, Id, Money, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { states } from './states.ts'

export type { State } from './states.ts'
export const RequestState = z.enum(states)
export const voiceSources = ['contact', 'case', 'response'] as const
export type VoiceSource = (typeof voiceSources)[number]
export const orders = ['value', 'count', 'latest'] as const

const Title = z.string().trim().min(1).max(lengths.text)
const Purpose = z.string().trim().max(lengths.comment)
const Because = z.string().trim().max(2_000)
const Count = z.number().int()

/** Where it was heard, of the same customer: a note or contact, a case, an answer to a survey. */
const HeardIn = z.object({ kind: z.enum(voiceSources), id: Id })

/** Who asked: a customer, a person of one, or both; when, and in whose words. */
export const NewVoice = z.object({
  customerId: Id.optional().describe('That of the person where left out'),
  personId: Id.nullable().optional(),
  saidOn: Day.optional().describe('Today where left out'),
  words: z.string().trim().max(lengths.comment).optional(),
  heardIn: HeardIn.nullable().optional(),
})
export type NewVoice = z.infer<typeof NewVoice>

/** Several customers ask for it; what their contracts in force are worth in a year, by currency, that of the workspace first. */
export const Worth = z.object({
  amounts: z.array(Money),
  /** How many of them have a contract in force whose amount is not on record: the sum leaves it out. */
  unknown: Count,
})
export type Worth = z.infer<typeof Worth>

export const CustomerRequest = z.object({
  id: Id,
  title: z.string(),
  purpose: z.string(),
  state: RequestState,
  /** Why it stands so, as it is told to those who asked. */
  because: z.string(),
  decidedAt: z.date().nullable(),
  decidedBy: z.string().nullable(),
  joinedInto: z.object({ id: Id, title: z.string() }).nullable(),
  externalId: z.string().nullable(),
  customers: Count,
  people: Count,
  voices: Count,
  lastOn: Day.nullable(),
  worth: Worth,
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type CustomerRequest = z.infer<typeof CustomerRequest>

export const Voice = z.object({
  id: Id,
  /** What it was heard for: the request, or one that was joined into it. */
  requestId: Id,
  requestTitle: z.string(),
  customerId: Id,
  customerName: z.string(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  saidOn: Day,
  words: z.string(),
  heardIn: HeardIn.extend({ title: z.string() }).nullable(),
  author: z.string().nullable(),
  createdAt: z.date(),
})
export type Voice = z.infer<typeof Voice>

export const AskingCustomer = z.object({
  id: Id,
  name: z.string(),
  voices: Count,
  firstOn: Day,
  lastOn: Day,
  worth: Worth,
})
export type AskingCustomer = z.infer<typeof AskingCustomer>

const read = 'customers.read' as const
const write = 'customers.write' as const
const decide = 'requests.decide' as const
const Changes = z.object({ title: Title, purpose: Purpose }).partial()

export const contract = {
  list: operation({
    method: 'GET',
    path: '/requests',
    summary:
      'What customers ask for, by what those who ask are worth in a year, how many they are, or the latest first',
    permission: read,
  })
    .input(
      PageWish.extend({
        q: z.string().trim().max(200).optional(),
        state: RequestState.optional(),
        customerId: Id.optional().describe('Those that this customer asked for'),
        order: z.enum(orders).default('value'),
      }),
    )
    .output(pageOf(versioned(CustomerRequest)).extend({ total: Count, counts: z.record(RequestState, Count) })),
  find: operation({ method: 'GET', path: '/requests/{id}', summary: 'One request', permission: read })
    .input(ById)
    .output(
      versioned(CustomerRequest).extend({ doubles: z.array(z.object({ id: Id, title: z.string(), voices: Count })) }),
    ),
  create: operation({
    method: 'POST',
    path: '/requests',
    summary: 'Keep what somebody asks for, with who asks where that is known',
    permission: write,
  })
    .input(z.object({ title: Title, purpose: Purpose.default(''), voice: NewVoice.optional() }))
    .output(versioned(CustomerRequest)),
  change: operation({
    method: 'PATCH',
    path: '/requests/{id}',
    summary: 'Change the title of a request, or what it is for',
    permission: write,
  })
    .input(Changes.extend({ id: Id }))
    .output(versioned(CustomerRequest)),
  remove: operation({
    method: 'DELETE',
    path: '/requests/{id}',
    summary: 'Remove a request for which nobody has asked',
    permission: write,
  })
    .input(ById)
    .output(ById),
  decide: operation({
    method: 'POST',
    path: '/requests/{id}/decisions',
    summary: 'Say how a request stands; one that is declined needs the reason that is told',
    permission: decide,
  })
    .input(
      z.object({
        id: Id,
        state: RequestState.optional().describe('As it stands where left out'),
        because: Because.optional().describe('Where left out it stays with its state, and goes with it'),
      }),
    )
    .output(versioned(CustomerRequest)),
  join: operation({
    method: 'POST',
    path: '/requests/{id}/doubles',
    summary: 'Join a request that is the same into this one; it can be parted again',
    permission: decide,
    repeatsSafely: true,
  })
    .input(z.object({ id: Id, doubleId: Id }))
    .output(versioned(CustomerRequest)),
  part: operation({
    method: 'DELETE',
    path: '/requests/{id}/joining',
    summary: 'Part a request again from the one that it was joined into',
    permission: decide,
    effect: 'changes',
  })
    .input(ById)
    .output(versioned(CustomerRequest)),
  customers: operation({
    method: 'GET',
    path: '/requests/{id}/customers',
    summary: 'Which customers ask for it, and what each is worth in a year, the most first',
    permission: read,
  })
    .input(PageWish.extend({ id: Id }))
    .output(pageOf(AskingCustomer).extend({ total: Count })),
  voices: operation({
    method: 'GET',
    path: '/requests/{id}/voices',
    summary: 'Who asked for it, when and in which words, the latest first',
    permission: read,
  })
    .input(PageWish.extend({ id: Id, customerId: Id.optional() }))
    .output(pageOf(Voice)),
  addVoice: operation({
    method: 'POST',
    path: '/requests/{id}/voices',
    summary: 'Add who asks for it, when and in which words',
    permission: write,
  })
    .input(NewVoice.extend({ id: Id }))
    .output(Voice),
  removeVoice: operation({
    method: 'DELETE',
    path: '/request-voices/{id}',
    summary: 'Take back that somebody asked for it',
    permission: write,
  })
    .input(ById)
    .output(ById),
}
