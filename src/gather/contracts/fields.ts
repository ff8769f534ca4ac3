import type { Contribution, Metric, TimelineEntry, TimelineSource } from '#platform/furnishing/contributions.ts'
import { lowest } from '#platform/stores/slices.ts'
import { days, money } from '#platform/wording/unit.ts'
import type { Locale } from '#platform/wording/words.ts'
import * as amendmentStore from './amending/amendment-store.ts'
import { onDayFacts } from './amending/on-day.ts'
import { contractsImportable } from './importing/contract-import.ts'
import { purchasesImportable } from './importing/purchase-import.ts'
import { inForceFacts, recursFacts } from './in-force.ts'
import * as purchases from './purchase-store.ts'
import * as store from './store.ts'
import * as termWords from './words/terms.ts'
import * as words from './words.ts'
import { yearlyValueFacts } from './yearly-value.ts'

export { isAmended, onDayFacts, stretchesFacts } from './amending/on-day.ts'
export { type Amended, type Terms, termsOn } from './amending/terms-on.ts'
export { noticeDay } from './notice/deadline-in-sql.ts'
export { yearlyValueOf } from './yearly-value.ts'
export { inForceFacts, recursFacts, yearlyValueFacts }

const contractTurns: TimelineSource = {
  kind: 'contract',
  label: words.timelineKinds.contract,
  read: async (context, customerId, before, limit) => {
    const found = await store.turns(context, customerId, before, limit)
    const amended = await amendmentStore.turns(context, customerId, before, limit)
    const entries = found.map(({ id, plan, at, turn, amount, currency, tax, period }) => {
      const entry: TimelineEntry = {
        id: `${id}.${turn}`,
        kind: 'contract',
        at,
        title: turn === 'started' ? words.started(plan) : words.ended(plan),
        body: turn === 'started' ? words.price({ amount, currency, tax }, period)[context.locale] : '',
        tone: turn === 'started' ? 'good' : 'watch',
        by: null,
      }
      return entry
    })
    const all = [...entries, ...amended.map((one) => amendedEntry(one, context.locale))]
    return all.toSorted((one, other) => Number(other.at) - Number(one.at)).slice(0, limit)
  },
}

function amendedEntry(one: amendmentStore.AmendmentTurn, locale: Locale): TimelineEntry {
  return {
    id: `${one.id}.amended`,
    kind: 'contract',
    at: one.at,
    title: termWords.amended(one.plan),
    body: termWords.changed(one)[locale],
    tone: 'plain',
    by: null,
  }
}

const purchaseEntries: TimelineSource = {
  kind: 'purchase',
  label: words.timelineKinds.purchase,
  read: async (context, customerId, before, limit) => {
    const found = await purchases.page(context, customerId, { at: before, id: lowest }, limit)
    return found.map(({ id, purchasedAt, product, amount, currency, tax }) => ({
      id,
      kind: 'purchase',
      at: purchasedAt,
      title: words.bought(product, { amount, currency, tax }),
      body: '',
      tone: 'good',
      by: null,
    }))
  },
}

const inForce = inForceFacts()
const [yearly, end, seats] = [yearlyValueFacts(), onDayFacts('ends_on'), onDayFacts('seats')]
const isCancelled = `${inForce} AND ifNull(cancel_requested_on <= {today:Date32}, 0)`
/** In force or still ahead; and of these what has no end, or goes on by itself. */
const going = `ifNull(${end} >= {today:Date32}, 1)`
const goesOn = `(isNull(${end}) OR (ifNull(auto_renew, 0) = 1 AND isNull(cancel_requested_on)))`
const valued = `${inForce} AND ${recursFacts}`

const boughtOn = 'toDate32(purchased_at, {zone:String})'

/** A state of today: it has no window. */
const state = (
  name: keyof typeof words.metrics,
  rest: Pick<Metric, 'unit' | 'better' | 'value' | 'knownWhen' | 'unknownBecause'> & Partial<Metric>,
): Metric => ({
  name,
  ...words.metrics[name],
  from: 'contracts',
  mirrored: true,
  at: null,
  withinDays: 36_500,
  observations: () => `countIf(${inForce})`,
  ...rest,
})

const metrics: readonly Metric[] = [
  state('contracts_in_force', {
    unit: words.units.contracts,
    better: 'higher',
    value: () => `countIf(${inForce})`,
    knownWhen: () => 'count() > 0',
    unknownBecause: words.noContracts,
  }),
  state('yearly_value', {
    unit: money,
    better: 'higher',
    value: () => `ifNull(sumIf(${yearly}, ${valued}), 0)`,
    // A sum that leaves another currency or an amount that is not known out would be too small without saying so.
    knownWhen: () => `count() > 0 AND countIf(${valued} AND (currency != {currency:String} OR isNull(${yearly}))) = 0`,
    unknownBecause: words.otherCurrency,
  }),
  state('renewal_days', {
    unit: days,
    better: 'higher',
    value: () => `dateDiff('day', {today:Date32}, minIf(${end}, ${inForce} AND isNotNull(${end})))`,
    knownWhen: () => `countIf(${inForce} AND isNotNull(${end})) > 0`,
    unknownBecause: words.noEnd,
  }),
  state('ending_days', {
    unit: days,
    better: 'higher',
    value: () => `dateDiff('day', {today:Date32}, maxIf(${end}, ${going}))`,
    knownWhen: () => `countIf(${inForce}) > 0 AND countIf(${going} AND ${goesOn}) = 0`,
    unknownBecause: words.goesOn,
    goneWhen: words.renewed,
  }),
  state('cancellations_requested', {
    unit: words.units.contracts,
    better: 'lower',
    value: () => `countIf(${isCancelled})`,
    knownWhen: () => 'count() > 0',
    unknownBecause: words.noContracts,
    since: () =>
      `toDateTime64(maxIf(ifNull(cancel_requested_on, toDate32('1970-01-01')), ${isCancelled}), 3, {zone:String})`,
    goneWhen: words.requestTakenBack,
  }),
  state('contract_seats', {
    unit: words.units.seats,
    better: 'higher',
    value: () => `sumIf(${seats}, ${inForce})`,
    knownWhen: () => `countIf(${inForce} AND isNotNull(${seats})) > 0`,
    unknownBecause: words.noSeats,
  }),
  {
    name: 'purchases_365',
    ...words.metrics.purchases_365,
    unit: words.units.purchases,
    better: 'higher',
    from: 'purchases',
    mirrored: true,
    at: 'purchased_at',
    withinDays: 365,
    value: (inWindow) => `countIf(${inWindow})`,
    knownWhen: () => 'count() > 0',
    observations: (inWindow) => `countIf(${inWindow})`,
    unknownBecause: words.noPurchases,
  },
  {
    name: 'purchase_gap',
    ...words.metrics.purchase_gap,
    unit: words.units.gaps,
    better: 'lower',
    from: 'purchases',
    mirrored: true,
    at: 'purchased_at',
    withinDays: 1095,
    value: (inWindow) =>
      `dateDiff('day', maxIf(${boughtOn}, ${inWindow}), {today:Date32}) * (uniqExactIf(${boughtOn}, ${inWindow}) - 1) / dateDiff('day', minIf(${boughtOn}, ${inWindow}), maxIf(${boughtOn}, ${inWindow}))`,
    knownWhen: (inWindow) => `uniqExactIf(${boughtOn}, ${inWindow}) >= 3`,
    observations: (inWindow) => `countIf(${inWindow})`,
    unknownBecause: words.tooFewPurchases,
    since: (inWindow) => `maxIf(purchased_at, ${inWindow})`,
    goneWhen: words.boughtAgain,
    looksBack: true,
  },
]

export const fields: Contribution = {
  metrics,
  timeline: [contractTurns, purchaseEntries],
  importables: [contractsImportable, purchasesImportable],
  counts: [async (context, customerId) => ({ contracts: await store.count(context, customerId) })],
}
