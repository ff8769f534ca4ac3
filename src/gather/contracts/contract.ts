import { z } from 'zod'
import { ById, Day, Decimal, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import {
  Amendment,
  AmendmentWish,
  ContractKind,
  type contractKinds,
  NoticeDeadline,
  NoticeWish,
  OnDay,
  Period,
  Signed,
  SignedWish,
} from './contract/terms.ts'

export { periodIn } from './billing/period.ts'
export type {
  Amendment,
  AmendmentWish,
  NoticeDeadline,
  NoticeWish,
  OnDay,
  Signed,
  SignedWish,
} from './contract/terms.ts'
export { ContractKind, contractKinds, Period } from './contract/terms.ts'

/** What is paid for again and again. */
export const recurringKinds = ['subscription', 'usage'] as const satisfies readonly (typeof contractKinds)[number][]
/** Whether an amount holds the consumption tax. */
export const taxes = ['included', 'excluded', 'unknown'] as const
export const Tax = z.enum(taxes)
export type Tax = z.infer<typeof Tax>
const TaxRate = Decimal.refine((rate) => Number(rate) >= 0 && Number(rate) <= 100).describe('In percent')

const text = z.string().trim().max(lengths.text)
const Currency = z.string().regex(/^[A-Z]{3}$/)
const Plain = z.record(z.string(), z.unknown())

/** What may be changed on a contract; what is left out stays as it is. */
export const ContractWish = z
  .object({
    plan: text.nullable(),
    kind: ContractKind,
    seats: z.number().int().min(0).max(2_147_483_647).nullable(),
    /** Per period, in the contract's currency; `null` while it is not known. */
    amount: Decimal.nullable(),
    currency: Currency,
    tax: Tax,
    taxRate: TaxRate.nullable(),
    period: Period,
    startsOn: Day,
    /** The last day covered; `null` where none is on record. */
    endsOn: Day.nullable(),
    /** `null` while it is not known. */
    autoRenew: z.boolean().nullable(),
    /** Until when a party may say that it does not go on. */
    notice: NoticeWish.nullable(),
    /** The contract of the same customer that this one renews. */
    renewsId: Id.nullable(),
    /** When somebody asked for it to end; it stays in force until it does. */
    cancellationRequestedOn: Day.nullable(),
  })
  .partial()
export type ContractWish = z.infer<typeof ContractWish>

/** Of a contract that was amended, what was signed can be put right by itself. */
export const ContractChange = ContractWish.extend({ asSigned: SignedWish.optional() })
export type ContractChange = z.infer<typeof ContractChange>

/** A contract as it holds today, with what was amended until now; `asSigned` is what held from its first day on. */
export const Contract = z.object({
  id: Id,
  customerId: Id,
  source: z.string(),
  externalId: z.string().nullable(),
  plan: z.string().nullable(),
  kind: ContractKind,
  seats: z.number().nullable(),
  /** `null` where it is not known, and so is then the yearly value. */
  amount: Decimal.nullable(),
  currency: Currency,
  tax: Tax,
  taxRate: Decimal.nullable(),
  period: Period,
  startsOn: Day,
  endsOn: Day.nullable(),
  /** `null` while it is not known whether it renews by itself. */
  autoRenew: z.boolean().nullable(),
  /** What the contract is worth in a year, and how it stands today. */
  yearlyValue: Decimal.nullable(),
  standing: z.enum(['ahead', 'in force', 'ended']),
  asSigned: Signed,
  amendments: z.array(Amendment),
  notice: NoticeWish.nullable(),
  noticeDeadline: NoticeDeadline.nullable(),
  renewsId: Id.nullable(),
  /** The number of the contract that this one renews, as long as that one is not on record. */
  renewsNumber: z.string().nullable(),
  renewedByIds: z.array(Id),
  cancellationRequestedOn: Day.nullable(),
  attributes: Plain,
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type Contract = z.infer<typeof Contract>

export const PurchaseWish = z
  .object({
    personId: Id.nullable(),
    product: text.nullable(),
    quantity: Decimal,
    amount: Decimal.nullable(),
    currency: Currency,
    tax: Tax,
    taxRate: TaxRate.nullable(),
    purchasedAt: z.coerce.date(),
  })
  .partial()
export type PurchaseWish = z.infer<typeof PurchaseWish>

export const Purchase = z.object({
  id: Id,
  customerId: Id,
  personId: Id.nullable(),
  source: z.string(),
  externalId: z.string().nullable(),
  product: z.string().nullable(),
  quantity: Decimal,
  amount: Decimal.nullable(),
  currency: Currency,
  tax: Tax,
  taxRate: Decimal.nullable(),
  purchasedAt: z.date(),
  attributes: Plain,
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type Purchase = z.infer<typeof Purchase>

const OfCustomer = PageWish.extend({ customerId: Id })
const read = 'customers.read'
const write = 'customers.write'

export const contract = {
  list: operation({
    method: 'GET',
    path: '/contracts',
    summary: 'Contracts of a customer, those in force first',
    permission: read,
    tool: 'which_contracts_does_this_customer_have',
  })
    .input(OfCustomer)
    .output(pageOf(versioned(Contract))),
  find: operation({ method: 'GET', path: '/contracts/{id}', summary: 'One contract', permission: read })
    .input(ById)
    .output(versioned(Contract)),
  create: operation({ method: 'POST', path: '/contracts', summary: 'Add a contract to a customer', permission: write })
    .input(ContractWish.extend({ customerId: Id, startsOn: Day }))
    .output(versioned(Contract)),
  change: operation({
    method: 'PATCH',
    path: '/contracts/{id}',
    summary: 'Change some fields of a contract',
    permission: write,
  })
    .input(ContractChange.extend({ id: Id }))
    .output(versioned(Contract)),
  remove: operation({ method: 'DELETE', path: '/contracts/{id}', summary: 'Delete a contract', permission: write })
    .input(ById)
    .output(ById),
  onDay: operation({
    method: 'GET',
    path: '/customers/{customerId}/contracts/{day}',
    summary: 'Contracts of a customer as they stood on a day, each with the terms that held on it',
    permission: read,
  })
    .input(z.object({ customerId: Id, day: Day }))
    .output(z.object({ rows: z.array(OnDay) })),
  amend: operation({
    method: 'POST',
    path: '/contracts/{id}/amendments',
    summary: 'Say what of a contract holds anew, and from which day on',
    permission: write,
  })
    .input(AmendmentWish.extend({ id: Id }))
    .output(Contract),
  takeAmendmentBack: operation({
    method: 'DELETE',
    path: '/contracts/{id}/amendments/{amendmentId}',
    summary: 'Take an amendment back, so that what held before it holds on',
    permission: write,
  })
    .input(z.object({ id: Id, amendmentId: Id }))
    .output(Contract),

  purchases: operation({
    method: 'GET',
    path: '/purchases',
    summary: 'Purchases of a customer, the newest first',
    permission: read,
  })
    .input(OfCustomer)
    .output(pageOf(versioned(Purchase))),
  addPurchase: operation({
    method: 'POST',
    path: '/purchases',
    summary: 'Add a purchase to a customer',
    permission: write,
  })
    .input(PurchaseWish.extend({ customerId: Id, purchasedAt: z.coerce.date() }))
    .output(versioned(Purchase)),
  changePurchase: operation({
    method: 'PATCH',
    path: '/purchases/{id}',
    summary: 'Change some fields of a purchase',
    permission: write,
  })
    .input(PurchaseWish.extend({ id: Id }))
    .output(versioned(Purchase)),
  removePurchase: operation({
    method: 'DELETE',
    path: '/purchases/{id}',
    summary: 'Delete a purchase',
    permission: write,
  })
    .input(ById)
    .output(ById),
}
