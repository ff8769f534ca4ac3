import type { Search } from '#web/address.ts'
import { type Choices, chosenIn } from '../../figures/ui/chosen.ts'
import { type ForecastWish, outcomes, type RenewalsWish, type RowsWish, rowLines } from '../contract.ts'

export const choices = {
  shownOver: ['24', '12', '36'],
  grace: ['workspace', '0', '30', '45', '60', '90'],
  recognised: ['workspace', 'end', 'cancellation'],
  usage: ['workspace', 'counted', 'left out'],
} as const satisfies Choices

/** What is typed of a scenario; as texts, with what each may be. */
export const scenarioParts = {
  churnPoints: { least: -100, most: 100, form: /^-?\d{1,3}(\.\d{1,2})?$/ },
  pricePercent: { least: -100, most: 1000, form: /^-?\d{1,4}(\.\d{1,2})?$/ },
  newMonthly: { least: 0, most: 1e15, form: /^\d{1,15}(\.\d{1,6})?$/ },
  assumedRate: { least: 0, most: 100, form: /^\d{1,3}(\.\d{1,2})?$/ },
} as const
export type ScenarioPart = keyof typeof scenarioParts
export const partNames = Object.keys(scenarioParts) as ScenarioPart[]

/** Whether it can be asked for; nothing is the usual. */
export function isTyped(part: ScenarioPart, text: string): boolean {
  const { least, most, form } = scenarioParts[part]
  return text === '' || (form.test(text) && Number(text) >= least && Number(text) <= most)
}

/** As it is typed on any keyboard: full-width digits, commas, blanks and a percent sign stand for the number. */
export function typedText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[,\s%+]/g, '')
    .replaceAll(/[−‐–ー]/g, '-')
}

export function wishIn(search: Search): Partial<ForecastWish> {
  const grace = chosenIn(choices, search, 'grace')
  const recognised = chosenIn(choices, search, 'recognised')
  const usage = chosenIn(choices, search, 'usage')
  const typed = (part: ScenarioPart) => {
    const text = search[part] ?? ''
    return text === '' || !isTyped(part, text) ? {} : { [part]: part === 'newMonthly' ? text : Number(text) }
  }
  return {
    like: search.slice ?? 'plan',
    shownOver: Number(chosenIn(choices, search, 'shownOver')) as ForecastWish['shownOver'],
    ...(grace === 'workspace' ? {} : { graceDays: Number(grace) }),
    ...(recognised === 'workspace' ? {} : { recognised }),
    ...(usage === 'workspace' ? {} : { usage }),
    ...Object.assign({}, ...partNames.map(typed)),
  }
}

/** Whether any switch is not as usual: a page that is empty then offers to turn it back. */
export function isUsual(search: Search): boolean {
  return (Object.keys(choices) as (keyof typeof choices)[]).every(
    (name) => chosenIn(choices, search, name) === choices[name][0],
  )
}

const carried = [...Object.keys(choices), 'slice', ...partNames] as const
/** An address has no words that are empty: what has no name is said by a word of its own. */
const noName = '-'

type Behind = {
  readonly line: RowsWish['line']
  readonly month?: string | undefined
  readonly which?: RowsWish['which']
}

export function contractsAt(search: Search, { line, month, which }: Behind): string {
  const words = carriedIn(search)
  words.set('line', line)
  if (month !== undefined) words.set('month', month)
  if (which === 'scenario') words.set('which', which)
  return `/forecast/contracts?${words}`
}

export function contractsIn(search: Search) {
  return {
    ...wishIn(search),
    line: rowLines.find((one) => one === search.line) ?? 'counted',
    ...(search.month === undefined ? {} : { month: search.month }),
    which: search.which === 'scenario' ? ('scenario' as const) : ('base' as const),
  }
}

export function renewalsAt(search: Search, { of, outcome }: { of: string; outcome: RenewalsWish['outcome'] }): string {
  const words = carriedIn(search)
  words.set('of', of === '' ? noName : of)
  words.set('outcome', outcome)
  return `/forecast/renewals?${words}`
}

export function renewalsIn(search: Search) {
  return {
    ...wishIn(search),
    outcome: outcomes.find((one) => one === search.outcome) ?? 'decided',
    ...(search.of === undefined ? {} : { of: search.of === noName ? '' : search.of }),
  }
}

export function backTo(search: Search): string {
  const words = carriedIn(search)
  return words.size === 0 ? '/forecast' : `/forecast?${words}`
}

function carriedIn(search: Search): URLSearchParams {
  const words = new URLSearchParams()
  for (const name of carried) if (search[name] !== undefined) words.set(name, search[name])
  return words
}
