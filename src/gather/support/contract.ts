import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'

export const priorities = ['low', 'medium', 'high', 'urgent'] as const
export const openStatuses = ['open', 'waiting'] as const
export const statuses = [...openStatuses, 'closed'] as const
export const Priority = z.enum(priorities)
export type Priority = z.infer<typeof Priority>
export const Status = z.enum(statuses)
export type Status = z.infer<typeof Status>

/** A case that waits for an answer is as open as one that is worked on: only what is closed is not. */
export function isOpen({ status }: { readonly status: Status }): boolean {
  return openStatuses.some((open) => open === status)
}

/** What may be changed on a case; what is left out stays as it is. */
export const CaseWish = z
  .object({
    personId: Id.nullable(),
    subject: z.string().trim().max(lengths.subject),
    priority: Priority,
    status: z.enum(openStatuses),
    openedAt: z.coerce.date(),
    firstResponseMinutes: z.number().min(0).nullable(),
    satisfaction: z.number().int().min(1).max(5).nullable(),
    escalated: z.boolean(),
  })
  .partial()
export type CaseWish = z.infer<typeof CaseWish>

export const Case = z.object({
  id: Id,
  customerId: Id,
  personId: Id.nullable(),
  /** Who asked, as the source writes it, while no person on record is called so. */
  requester: z.string().nullable(),
  source: z.string(),
  externalId: z.string().nullable(),
  subject: z.string(),
  priority: Priority,
  status: Status,
  openedAt: z.date(),
  closedAt: z.date().nullable(),
  firstResponseMinutes: z.number().nullable(),
  satisfaction: z.number().nullable(),
  escalated: z.boolean(),
  reopened: z.boolean(),
  attributes: z.record(z.string(), z.unknown()),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type Case = z.infer<typeof Case>

/** What is not closed, whether it waits for an answer or not. */
const Open = z.stringbool().or(z.boolean())

const read = 'customers.read'
const write = 'customers.write'

export const contract = {
  list: operation({
    method: 'GET',
    path: '/cases',
    summary: 'Cases, the newest first, of one customer or all',
    permission: read,
    tool: 'which_cases_are_open',
  })
    .input(PageWish.extend({ customerId: Id.optional(), status: Status.optional(), open: Open.optional() }))
    .output(pageOf(versioned(Case))),
  find: operation({ method: 'GET', path: '/cases/{id}', summary: 'One case', permission: read })
    .input(ById)
    .output(versioned(Case)),
  create: operation({ method: 'POST', path: '/cases', summary: 'Open a case', permission: write })
    .input(CaseWish.extend({ customerId: Id }))
    .output(versioned(Case)),
  change: operation({
    method: 'PATCH',
    path: '/cases/{id}',
    summary: 'Change some fields of a case',
    permission: write,
  })
    .input(CaseWish.extend({ id: Id }))
    .output(versioned(Case)),
  close: operation({ method: 'POST', path: '/cases/{id}/closure', summary: 'Close a case', permission: write })
    .input(z.object({ id: Id, closedAt: z.coerce.date().optional() }))
    .output(Case),
  reopen: operation({
    method: 'DELETE',
    path: '/cases/{id}/closure',
    summary: 'Open a closed case again',
    permission: write,
    effect: 'changes',
  })
    .input(ById)
    .output(Case),
  remove: operation({ method: 'DELETE', path: '/cases/{id}', summary: 'Delete a case', permission: write })
    .input(ById)
    .output(ById),
}
