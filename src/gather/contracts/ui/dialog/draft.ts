import { changedOf } from '#web/kit/form/changed-of.ts'
import { monthsIn, periods } from '../../billing/period.ts'
import type { ContractKind, NoticeWish, Tax } from '../../contract.ts'
import { contractKindNames, taxNames } from '../../words.ts'
import type { ShownContract } from '../contracts-api.ts'
import { autoRenewOf, type Renewal, renewalIn, renewals } from '../renewal.ts'

export const texts = ['plan', 'seats', 'startsOn', 'endsOn', 'amount', 'currency', 'taxRate'] as const
export type TextField = (typeof texts)[number]
/** What an amendment may change: of a contract on record, these are what was signed. */
export const signedFields = ['plan', 'seats', 'amount', 'endsOn'] as const
export type SignedField = (typeof signedFields)[number]
export const noticeKinds = ['none', 'day', 'months', 'days'] as const
export type NoticeKind = (typeof noticeKinds)[number]
export const anyMonths = 'any'

/** A contract as somebody types it. */
export type Draft = Record<TextField, string> & {
  readonly kind: ContractKind
  readonly period: string
  readonly months: string
  readonly tax: Tax
  readonly renewal: Renewal
  readonly noticeKind: NoticeKind
  readonly notice: string
  readonly renewsId: string | null
  readonly cancellationRequestedOn: string
}

/** What its choices may be, where a browser has kept it. */
export const bounds = {
  choices: {
    kind: Object.keys(contractKindNames),
    period: [...periods, anyMonths],
    tax: Object.keys(taxNames),
    renewal: renewals,
    noticeKind: noticeKinds,
  },
  nullable: ['renewsId'],
} as const

export function draftOf(contract: ShownContract | undefined, currency: string): Draft {
  const { plan, seats, amount, endsOn } = contract?.asSigned ?? {}
  const { notice = null, period = 'month' } = contract ?? {}
  const isNamed = periods.some((name) => name === period)
  return {
    plan: plan ?? '',
    seats: String(seats ?? ''),
    amount: amount ?? '',
    endsOn: endsOn ?? '',
    startsOn: contract?.startsOn ?? '',
    currency: contract?.currency ?? currency,
    taxRate: contract?.taxRate ?? '',
    kind: contract?.kind ?? 'subscription',
    period: isNamed ? period : anyMonths,
    months: isNamed ? '' : String(monthsIn(period)),
    tax: contract?.tax ?? 'unknown',
    renewal: renewalIn(contract?.autoRenew ?? null),
    noticeKind: notice === null ? 'none' : 'on' in notice ? 'day' : notice.unit,
    notice: notice === null ? '' : 'on' in notice ? notice.on : String(notice.before),
    renewsId: contract?.renewsId ?? null,
    cancellationRequestedOn: contract?.cancellationRequestedOn ?? '',
  }
}

/** The same as a wish. What is typed and means nothing is sent as it is, so that it is refused at its field. */
export function wishOf(draft: Draft) {
  const { currency, kind, tax, startsOn, renewsId } = draft
  return {
    kind,
    tax,
    startsOn,
    renewsId,
    period: draft.period === anyMonths ? `${plain(draft.months)} months` : draft.period,
    autoRenew: autoRenewOf(draft.renewal),
    taxRate: figure(draft.taxRate),
    currency: plain(currency).toUpperCase(),
    notice: noticeOf(draft),
    cancellationRequestedOn: dayOf(draft.cancellationRequestedOn),
  }
}

export function signedOf({ plan, seats, amount, endsOn }: Record<SignedField, string>) {
  return {
    plan: plan.trim() === '' ? null : plan,
    seats: figure(seats) === null ? null : Number(figure(seats)),
    amount: figure(amount),
    endsOn: dayOf(endsOn),
  }
}

/** What of a contract on record is another than when it was opened. */
export function changesOf(draft: Draft, before: Draft) {
  const asSigned = changedOf(signedOf(draft), signedOf(before))
  return { ...changedOf(wishOf(draft), wishOf(before)), ...(Object.keys(asSigned).length > 0 && { asSigned }) }
}

function noticeOf({ noticeKind, notice }: Draft): NoticeWish | null {
  if (noticeKind === 'none') return null
  if (noticeKind === 'day') return { on: notice }
  const before = Number(plain(notice) || Number.NaN)
  return noticeKind === 'months' ? { before, unit: 'months' } : { before, unit: 'days' }
}

function dayOf(text: string): string | null {
  return text === '' ? null : text
}

function figure(text: string): string | null {
  return plain(text).replaceAll(',', '') || null
}

function plain(text: string): string {
  return text.normalize('NFKC').trim()
}
