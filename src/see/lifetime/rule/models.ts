import type { BetaGeometric, BetaGeometricFit } from '#maths/lifetime/beta-geometric.ts'
import { bgNbd, bgNbdForecast } from '#maths/lifetime/bg-nbd.ts'
import { modifiedBgNbd, modifiedBgNbdForecast } from '#maths/lifetime/modified-bg-nbd.ts'
import type { PurchaseHistories, PurchaseHistory } from '#maths/lifetime/purchase-histories.ts'
import { type PurchaseSpread, purchaseSpread } from '#maths/lifetime/purchase-spread.ts'
import type { Text } from '#platform/wording/words.ts'
import { type FittedModel, leastAgain, type ModelName, modelNames } from '../contract/forecast.ts'
import { words } from '../words.ts'

/** Customers who bought alike, in days: on how many days after the first, the last of them after the first, and how long watched. */
export type Bought = {
  readonly frequency: number
  readonly recency: number
  readonly age: number
  readonly customers: number
}

/** Customers who bought alike until a day, and how many of them bought in the weeks after it. */
export type Compared = Bought & { readonly boughtAfter: number }

const fits = { 'bg-nbd': bgNbd, 'modified-bg-nbd': modifiedBgNbd } as const satisfies Record<
  ModelName,
  (histories: PurchaseHistories) => BetaGeometricFit
>

/** Models of what was bought, each with its fit or the reason why there is none. Too few who bought again tell none. */
export function fittedModels(bought: readonly Bought[]): FittedModel[] {
  const again = againAmong(bought)
  if (again < leastAgain) {
    const because = filled(words.tooFewAgain, String(again), String(leastAgain))
    return modelNames.map((name) => ({ name, fit: { known: false, because } }))
  }
  const histories = historiesOf(bought)
  return modelNames.map((name) => ({ name, fit: toldOf(fits[name](histories)) }))
}

export function againAmong(bought: readonly Bought[]): number {
  return bought.reduce((sum, { frequency, customers }) => sum + (frequency > 0 ? customers : 0), 0)
}

/** Of two models of the same purchases the one under which these are the likeliest; they have as many parameters. */
export function chosenOf(models: readonly FittedModel[]): ModelName | null {
  let best: { name: ModelName; logLikelihood: number } | undefined
  for (const { name, fit } of models)
    if (fit.known && (best === undefined || fit.logLikelihood > best.logLikelihood))
      best = { name, logLikelihood: fit.logLikelihood }
  return best?.name ?? null
}

type Chance = { readonly known: true; readonly probability: number } | { readonly known: false; readonly because: Text }

export type Foreteller = {
  spread(history: PurchaseHistory, within: number): PurchaseSpread
  /** Not told of who bought on one day only where the model cannot let them leave: that would rank them as the safest. */
  alive(history: PurchaseHistory): Chance
}

/** What a fitted model says of customers; times are weeks. */
export function foretellerOf(name: ModelName, parameters: BetaGeometric): Foreteller {
  const isPlain = name === 'bg-nbd'
  const model = isPlain ? bgNbdForecast(parameters) : modifiedBgNbdForecast(parameters)
  const leaves = isPlain ? 'stays after the first' : 'may leave after the first'
  return {
    spread: (history, within) =>
      purchaseSpread(parameters, history, { within, alive: model.probabilityAlive(history), leaves }),
    alive: (history) =>
      isPlain && history.frequency === 0
        ? { known: false, because: words.oneTime }
        : { known: true, probability: model.probabilityAlive(history) },
  }
}

/** Days as weeks, which is what the parameters are told in. */
export function inWeeks({ frequency, recency, age }: Omit<Bought, 'customers'>): PurchaseHistory {
  return { frequency, recency: recency / 7, age: age / 7 }
}

function historiesOf(bought: readonly Bought[]): PurchaseHistories {
  const column = (of: (one: Bought) => number) => Float64Array.from(bought, of)
  return {
    frequency: column(({ frequency }) => frequency),
    recency: column(({ recency }) => recency / 7),
    age: column(({ age }) => age / 7),
    customers: column(({ customers }) => customers),
  }
}

/** Parameters without an error are not identified: a forecast by them would be a guess. */
function toldOf(fit: BetaGeometricFit): FittedModel['fit'] {
  if (!fit.known) return { known: false, because: fit.because }
  const { parameters, standardErrors, logLikelihood } = fit.value
  if (!standardErrors.known) return { known: false, because: standardErrors.because }
  return { known: true, parameters, errors: standardErrors.value, logLikelihood }
}

export function filled<Given extends readonly unknown[]>(
  { en, ja }: { readonly en: (...given: Given) => string; readonly ja: (...given: Given) => string },
  ...given: Given
): Text {
  return { en: en(...given), ja: ja(...given) }
}
