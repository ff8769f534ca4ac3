import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import { customer } from '../customers/customers.ts'
import { amend, mindAmendedAmounts, signedIn, takeBack } from './amending/amend.ts'
import { faultIn } from './amending/chain.ts'
import { termsOn } from './amending/terms-on.ts'
import type { AmendmentWish, Contract, ContractChange, ContractWish, NoticeWish, OnDay } from './contract.ts'
import * as bulk from './importing/bulk-store.ts'
import { standingOf } from './in-force.ts'
import { withDeadlines } from './notice/with-deadlines.ts'
import { mindPredecessor } from './renewing/predecessor.ts'
import * as store from './store.ts'
import * as termWords from './words/terms.ts'
import * as words from './words.ts'
import { yearlyValueOf } from './yearly-value.ts'

export { onDay, onDayOfMany } from './amending/on-day.ts'
export { begun, inForce, recurs, standingOf } from './in-force.ts'
export { yearlyValue } from './yearly-value.ts'

export type KnownContract = {
  readonly contractId: string
  readonly customerId: string
  readonly startsOn: string
  readonly endsOn: string | null
}

/** Whose these contracts are: the given source's own ids first, then those of any source where only one contract has them. */
export async function customersByContract(
  context: Context,
  externalIds: readonly string[],
  source?: string,
): Promise<Map<string, KnownContract>> {
  const answer = new Map<string, KnownContract>()
  for (const [externalId, found] of Map.groupBy(
    await bulk.byExternalIds(context, [...new Set(externalIds)]),
    (one) => one.external_id,
  )) {
    const chosen = found.find((one) => one.source === source) ?? (found.length === 1 ? found[0] : undefined)
    if (chosen)
      answer.set(externalId, {
        contractId: chosen.id,
        customerId: chosen.customer_id,
        startsOn: chosen.starts_on,
        endsOn: chosen.ends_on,
      })
  }
  return answer
}

export async function contractOf(context: Context, id: string): Promise<Contract> {
  const [shown] = await withDeadlines(context, [await kept(context, id)])
  if (shown === undefined) throw notFound(words.contractNoun)
  return shown
}

export async function contractsOf(context: Context, customerId: string, skip: number, limit: number) {
  await customer(context, customerId)
  return withDeadlines(context, await store.page(context, customerId, skip, limit))
}

/** How each contract of a customer stood on a day, with the terms that held on it: also those that were over or lay ahead. */
export async function contractsOn(context: Context, customerId: string, day: string): Promise<OnDay[]> {
  await customer(context, customerId)
  return (await store.ofCustomer(context, customerId)).map((one) => {
    const terms = termsOn(one.asSigned, one.amendments, day)
    const { id, externalId, kind, currency, period, startsOn, amendments } = one
    return {
      ...{ id, day, externalId, kind, currency, period, startsOn },
      ...terms,
      yearlyValue: yearlyValueOf(terms.amount, period),
      standing: standingOf({ startsOn, endsOn: one.asSigned.endsOn, amendments }, day),
    }
  })
}

export async function addContract(
  context: Context,
  { customerId, ...wish }: ContractWish & { customerId: string; startsOn: string },
): Promise<Contract> {
  await customer(context, customerId)
  requireOrder('endsOn', wish.startsOn, wish.endsOn ?? null)
  if (wish.renewsId != null) await store.takeTurn(context, customerId)
  await mindPredecessor(context, { customerId, id: null, renewsId: wish.renewsId ?? null })
  const id = await store.insert(context, {
    currency: context.workspace.currency,
    ...columnsOf(wish),
    starts_on: wish.startsOn,
    customer_id: customerId,
  })
  await context.announce({ name: 'contract.created', about: customerId, data: { contractId: id } })
  return contractOf(context, id)
}

/** What was signed is put right, where nothing else was agreed since; what was agreed since is an amendment. */
export async function changeContract(context: Context, id: string, wish: ContractChange): Promise<Contract> {
  const { customerId } = await kept(context, id)
  await store.takeTurn(context, customerId)
  const before = await kept(context, id)
  mindAmendedAmounts(before, wish)
  const signed = signedIn(before, wish, context.today)
  const startsOn = wish.startsOn ?? before.startsOn
  const endsOn = signed.endsOn === undefined ? before.asSigned.endsOn : signed.endsOn
  if (wish.startsOn !== undefined || signed.endsOn !== undefined) {
    requireOrder(wish.asSigned?.endsOn === undefined ? 'endsOn' : 'asSigned.endsOn', startsOn, endsOn)
    mindAmendments({ startsOn, endsOn }, before, wish)
  }
  await mindPredecessor(context, { customerId, id, renewsId: wish.renewsId ?? null })
  await store.update(context, id, { ...columnsOf({ ...wish, ...unsaid, ...signed }), ...unlinked(before, wish) })
  const { asSigned, ...rest } = wish
  const fields = [...new Set([...Object.keys(rest), ...Object.keys(asSigned ?? {})])]
  await context.announce({ name: 'contract.changed', about: customerId, data: { contractId: id, fields } })
  return contractOf(context, id)
}

export async function amendContract(context: Context, id: string, wish: AmendmentWish): Promise<Contract> {
  return rewritten(context, id, (contract) => amend(context, contract, wish))
}

export async function takeAmendmentBack(context: Context, id: string, amendmentId: string): Promise<Contract> {
  return rewritten(context, id, (contract) => takeBack(context, contract, amendmentId))
}

async function rewritten(
  context: Context,
  id: string,
  act: (contract: store.KeptContract) => Promise<void>,
): Promise<Contract> {
  const { customerId } = await kept(context, id)
  await store.takeTurn(context, customerId)
  await act(await kept(context, id))
  await context.announce({
    name: 'contract.changed',
    about: customerId,
    data: { contractId: id, fields: ['amendments'] },
  })
  return contractOf(context, id)
}

export async function removeContract(context: Context, id: string): Promise<void> {
  const { customerId } = await kept(context, id)
  await store.remove(context, id)
  await context.announce({ name: 'contract.deleted', about: customerId, data: { contractId: id } })
}

async function kept(context: Context, id: string): Promise<store.KeptContract> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.contractNoun)
  return found
}

function requireOrder(field: string, startsOn: string, endsOn: string | null): void {
  if (endsOn !== null && endsOn < startsOn) throw badInput(field, words.endsBeforeStart)
}

function mindAmendments(
  dates: { readonly startsOn: string; readonly endsOn: string | null },
  { amendments }: store.KeptContract,
  wish: ContractChange,
): void {
  const fault = faultIn(dates, amendments)
  if (fault === null) return
  if (fault.fromOn <= dates.startsOn) throw badInput('startsOn', termWords.startAfterChange(fault.fromOn))
  const field = wish.asSigned?.endsOn === undefined ? 'endsOn' : 'asSigned.endsOn'
  throw badInput(field, termWords.laterChangeLost(fault.fromOn))
}

/** What can be amended is written only as it was signed. */
const unsaid = { plan: undefined, seats: undefined, amount: undefined, endsOn: undefined }

/** Somebody has said what the contract renews: the number that a file gave does not speak any more. */
function unlinked(before: store.KeptContract, { renewsId }: ContractChange) {
  return renewsId === undefined || renewsId === before.renewsId ? {} : { renews_number: null }
}

function columnsOf(wish: ContractWish) {
  return {
    ...given('plan', wish.plan),
    ...given('kind', wish.kind),
    ...given('seats', wish.seats),
    ...given('amount', wish.amount),
    ...given('currency', wish.currency),
    ...given('tax', wish.tax),
    ...given('tax_rate', wish.taxRate),
    ...given('period', wish.period),
    ...given('starts_on', wish.startsOn),
    ...given('ends_on', wish.endsOn),
    ...given('auto_renew', wish.autoRenew),
    ...given('renews_id', wish.renewsId),
    ...given('cancel_requested_on', wish.cancellationRequestedOn),
    ...noticeColumns(wish.notice),
  }
}

function noticeColumns(notice: NoticeWish | null | undefined) {
  if (notice === undefined) return {}
  const [on, long] = notice === null ? [null, null] : 'on' in notice ? [notice.on, null] : [null, notice]
  return { notice_on: on, notice_count: long?.before ?? null, notice_unit: long?.unit ?? null }
}
