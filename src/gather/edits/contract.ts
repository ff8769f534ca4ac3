import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { MemberRole } from '../customers/contract.ts'

/** So many customers are named one by one; more are asked for by the filter of a list. */
export const mostNamed = 5_000
/** So many texts are read into cells at once. */
export const mostTexts = 500
/** So many are changed within the request that orders it; more are the work of a job. */
export const mostAtOnce = 500

/** What many customers may be changed in at once, beside their attributes (`attributes.<name>`) and who looks after them. */
export const fields = [
  'name',
  'kind',
  'stage',
  'industry',
  'country',
  'domain',
  'corporateNumber',
  'postalCode',
  'prefecture',
  'municipalityCode',
  'address',
  'approvalLeadDays',
  'sinceOn',
  'leftOn',
] as const
export type Field = (typeof fields)[number]
const FieldName = z.union([z.enum(fields), z.string().regex(/^attributes\.[a-z][a-z0-9_]{0,62}$/)])
const Value = z.union([z.string().max(lengths.cell), z.number(), z.boolean(), z.null()])

/** Those customers, or whom a filter of the list finds, as `GET /portfolio` takes it. */
export const Which = z.union([
  z.strictObject({ ids: z.array(Id).min(1).max(mostNamed) }),
  z.strictObject({ filter: z.record(z.string(), z.unknown()) }),
])
export type Which = z.infer<typeof Which>

export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), field: FieldName, value: Value }),
  /** One text for each of the customers named, in their order, as a person writes it into a cell; a blank one empties the field. */
  z.object({
    kind: z.literal('texts'),
    field: z.union([FieldName, z.literal('owner')]),
    texts: z.array(z.string().max(lengths.cell)).min(1).max(mostTexts),
  }),
  /** Without a member, nobody is left in the role. */
  z.object({
    kind: z.literal('role'),
    role: MemberRole.exclude(['partner']),
    memberId: Id.nullable(),
    onlyUnowned: z.boolean().default(false),
  }),
  /** In turn, in the order of the list. */
  z.object({
    kind: z.literal('turns'),
    memberIds: z.array(Id).min(1).max(100),
    onlyUnowned: z.boolean().default(true),
  }),
  /** By what a field says; who has another value keeps the owner they have, and is named. */
  z.object({
    kind: z.literal('by value'),
    field: FieldName,
    owners: z
      .array(z.object({ value: z.string().trim().max(lengths.text), memberId: Id }))
      .min(1)
      .max(500),
    onlyUnowned: z.boolean().default(true),
  }),
])
export type Change = z.infer<typeof Change>

const Count = z.number().int()
export const states = ['trying', 'ready', 'running', 'done', 'undoing', 'undone', 'failed'] as const
export const State = z.enum(states)

/** Why some were left as they are, in both languages; the first of them by their names. */
const Text = z.object({ en: z.string(), ja: z.string() })
export const Reason = z.object({
  because: Text,
  count: Count,
  examples: z.array(z.object({ id: Id, name: z.string() })),
})
export type Reason = z.infer<typeof Reason>

export const Edit = z.object({
  id: Id,
  author: z.string(),
  change: Change,
  state: State,
  total: Count,
  /** How many have been looked at in the present state. */
  looked: Count,
  /** Of those: would be changed or were changed, are so already, cannot be. */
  changed: Count,
  unchanged: Count,
  refused: Count,
  /** Left as they are, since somebody has changed what the dry run had seen of them. */
  overtaken: Count,
  reasons: z.array(Reason),
  /** Of an undo: became as they were, and were kept because somebody has changed them since. */
  restored: Count,
  kept: Count,
  createdAt: z.date(),
  endedAt: z.date().nullable(),
})
export type Edit = z.infer<typeof Edit>

/** A customer that somebody changed between the dry run and the execution: what is said by now, by whom and since when. */
export const Overtaken = z.object({
  id: Id,
  name: z.string(),
  /** Of the field that was to be changed, and how the record calls that; `null` where the change is of owners alone. */
  value: z.unknown(),
  column: z.string().nullable(),
  /** Who looks after the customer in the role that was to be given, by name. */
  members: z.array(z.string()),
  namedOwner: z.string().nullable(),
  author: z.string().nullable(),
  authorName: z.string().nullable(),
  at: z.date().nullable(),
})
export type Overtaken = z.infer<typeof Overtaken>

const read = 'customers.read'
const write = 'customers.write'
const path = '/customer-edits'

export const contract = {
  list: operation({
    method: 'GET',
    path,
    summary: 'The latest edits of many customers at once, with what each came to',
    permission: read,
  })
    .input(z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }))
    .output(z.object({ rows: z.array(Edit) })),
  find: operation({
    method: 'GET',
    path: `${path}/{id}`,
    summary: 'One edit of many customers, with its progress',
    permission: read,
  })
    .input(ById)
    .output(Edit),
  make: operation({
    method: 'POST',
    path,
    summary: 'Change many customers at once; a dry run says what would become of them and keeps the edit ready to run',
    permission: write,
    leaves: 'job',
  })
    .input(
      z.object({ which: Which, change: Change, atOnce: z.boolean().default(false).describe('Without a trial before') }),
    )
    .output(Edit),
  run: operation({
    method: 'POST',
    path: `${path}/{id}/execution`,
    summary: 'Run an edit that a dry run has kept ready',
    permission: write,
    leaves: 'job',
  })
    .input(ById)
    .output(Edit),
  overtaken: operation({
    method: 'GET',
    path: `${path}/{id}/overtaken`,
    summary: 'Customers that an execution left as they are, since others have changed them after the dry run',
    permission: read,
  })
    .input(ById.extend(PageWish.shape))
    .output(pageOf(Overtaken)),
  repeat: operation({
    method: 'POST',
    path: `${path}/{id}/overtaken`,
    summary: 'Make the edit anew for the customers that were left, as they are by now; a dry run comes first',
    permission: write,
    leaves: 'job',
  })
    .input(ById)
    .output(Edit),
  undo: operation({
    method: 'POST',
    path: `${path}/{id}/reversal`,
    summary: 'Take an edit back; what others have changed since stays',
    permission: write,
    leaves: 'job',
  })
    .input(ById)
    .output(Edit),
}
