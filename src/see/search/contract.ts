import { z } from 'zod'
import { Day, Id, operation } from '#platform/contract.ts'
import { Kind, Stage } from '../../gather/customers/contract.ts'

/** Set where nothing is written so, and this is one slip of the keyboard away. */
const isSimilar = z.boolean()
const ofCustomer = { customerId: Id, customerName: z.string() }

export const Found = z.object({
  customers: z.array(
    z.object({
      id: Id,
      name: z.string(),
      kind: Kind,
      stage: Stage,
      industry: z.string().nullable(),
      /** The name, other name, id or number by which it was found. */
      matched: z.string(),
      isSimilar,
    }),
  ),
  people: z.array(
    z.object({
      id: Id,
      name: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      title: z.string().nullable(),
      customerId: Id.nullable(),
      customerName: z.string().nullable(),
      isSimilar,
    }),
  ),
  notes: z.array(
    z.object({
      id: Id,
      ...ofCustomer,
      kind: z.string(),
      title: z.string(),
      beginning: z.string(),
      happenedAt: z.date(),
      isSimilar,
    }),
  ),
  cases: z.array(
    z.object({
      id: Id,
      ...ofCustomer,
      number: z.string().nullable(),
      subject: z.string(),
      status: z.string(),
      openedAt: z.date(),
      isSimilar,
    }),
  ),
  contracts: z.array(
    z.object({
      id: Id,
      ...ofCustomer,
      number: z.string().nullable(),
      plan: z.string().nullable(),
      startsOn: Day,
      endsOn: Day.nullable(),
      isSimilar,
    }),
  ),
  requests: z.array(z.object({ id: Id, title: z.string(), isSimilar })),
})
export type Found = z.infer<typeof Found>

export const contract = {
  find: operation({
    method: 'GET',
    path: '/search',
    summary:
      'Customers, people, notes, cases, contracts and requests by what they are called or say, however it is spelled, the latest first',
    permission: 'portfolio.read',
    tool: 'who_or_what_is_called_so',
  })
    .input(
      z.object({ q: z.string().trim().min(1).max(200), limit: z.coerce.number().int().min(1).max(50).default(10) }),
    )
    .output(Found),
}
