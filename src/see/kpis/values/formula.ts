import { type DecimalText, decimal, decimalText, quotientText, sumOfDecimals } from '#maths/money/decimal.ts'
import type { Formula } from '../contract/kpi.ts'

/**
 * What the parts give, exactly but for a ratio, which is told to 34 digits.
 *
 * @param parts  in the order of the formula; as many as it takes
 * @returns      null where it cannot be told: a ratio by nothing
 */
export function made(formula: Formula, parts: readonly DecimalText[]): DecimalText | null {
  const [first, ...others] = parts.map((part) => decimal(part, 'part'))
  if (first === undefined) return null
  if (formula === 'sum') return decimalText(sumOfDecimals([first, ...others]))
  if (formula === 'difference') return decimalText(first.minus(sumOfDecimals(others)))
  if (formula === 'product') return quotientText(others.reduce((product, other) => product.times(other), first))
  const [divisor] = others
  return divisor === undefined || divisor.isZero() ? null : quotientText(first.div(divisor))
}

/** How many parts a formula takes. */
export function takes(formula: Formula): { readonly least: number; readonly most: number } {
  return formula === 'ratio' ? { least: 2, most: 2 } : { least: 2, most: 20 }
}

/** What a formula measures in, of what its parts are measured in; null where that is not known. Undefined where they cannot be put together. */
export function unitOf(formula: Formula, parts: readonly (string | null)[]): string | null | undefined {
  if (parts.includes(null)) return null
  const units = new Set(parts)
  if (formula === 'sum' || formula === 'difference') return units.size === 1 ? (parts[0] ?? null) : undefined
  if (formula === 'ratio')
    return units.size === 1 ? 'share' : parts[1] === 'share' || isMoney(formula, parts) ? (parts[0] ?? null) : 'number'
  const others = parts.filter((unit) => unit !== 'share')
  if (isMoney(formula, parts)) return 'money'
  return others.length === 0 ? 'share' : others.length === 1 ? (others[0] ?? null) : 'number'
}

/** Whether money comes of it: an amount for each of something, or so many times one amount; an amount times another is none. */
export function isMoney(formula: Formula, parts: readonly (string | null)[]): boolean {
  if (formula === 'ratio') return parts[0] === 'money' && parts[1] !== 'money'
  return parts.filter((unit) => unit === 'money').length === (formula === 'product' ? 1 : parts.length)
}

/**
 * The way from a KPI back to itself that it would have, were it made of these parts; null where there is none.
 *
 * @param partsOf  of which parts each KPI is made by now
 */
export function loopThrough(
  wholeId: string,
  partIds: readonly string[],
  partsOf: ReadonlyMap<string, readonly string[]>,
): string[] | null {
  const seen = new Set<string>()
  const search = (id: string, way: readonly string[]): string[] | null => {
    if (id === wholeId) return [...way, id]
    if (seen.has(id)) return null
    seen.add(id)
    for (const part of partsOf.get(id) ?? []) {
      const found = search(part, [...way, id])
      if (found !== null) return found
    }
    return null
  }
  for (const part of partIds) {
    const found = search(part, [wholeId])
    if (found !== null) return found
  }
  return null
}

/** Everything that is made of a KPI, nearest first, and whether directly. */
export function madeOf(
  id: string,
  partsOf: ReadonlyMap<string, readonly string[]>,
): { readonly id: string; readonly directly: boolean }[] {
  const found: { id: string; directly: boolean }[] = []
  const seen = new Set([id])
  for (let last = [id], directly = true; last.length > 0; directly = false) {
    const next = [...partsOf].filter(([whole, parts]) => !seen.has(whole) && parts.some((part) => last.includes(part)))
    last = next.map(([whole]) => whole)
    for (const whole of last) seen.add(whole)
    found.push(...last.map((whole) => ({ id: whole, directly })))
  }
  return found
}
