import type { Locale } from '#platform/wording/words.ts'
import type { Attribute, AttributeType } from './contract.ts'

export type AttributeValue = string | number | boolean | null

/** As it is called in a language. */
export function spoken<One extends Pick<Attribute, 'label' | 'labels'>>(one: One, locale: Locale): One {
  return { ...one, label: one.labels[locale] ?? one.label }
}

/**
 * The name under which a column's heading is kept: `plan tier` is `plan_tier`. A heading without Latin letters
 * (提出者種別) has a name made from its characters, always the same one; people read the label.
 */
export function attributeName(heading: string): string {
  const plain = heading.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const isLatin = !/[^\p{ASCII}]/u.test(plain)
  const slug = plain
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60)
  if (isLatin && /^[a-z]/.test(slug)) return slug
  return `x${/^[0-9]/.test(slug) && isLatin ? `_${slug}` : `_${markOf(heading.normalize('NFKC').trim())}`}`
}

/** FNV-1a, 64 bits, in base 36: short, stable and without a store. */
function markOf(text: string): string {
  let mark = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) mark = BigInt.asUintN(64, (mark ^ BigInt(byte)) * 0x100000001b3n)
  return mark.toString(36)
}

/** The narrowest type that all the given values can have; text where they differ or where there are none. */
export function typeOfValues(values: readonly AttributeValue[]): AttributeType {
  const present = values.filter((value) => value !== null && value !== '')
  if (present.length === 0) return 'text'
  return (
    narrowest.find((type) => present.every((value) => asType(value, type) !== undefined && !isBit(value, type))) ??
    'text'
  )
}

const narrowest: readonly AttributeType[] = ['boolean', 'number', 'date']

/** A column of 0 and 1 holds numbers until somebody declares that it holds yes and no. */
function isBit(value: AttributeValue, type: AttributeType): boolean {
  return type === 'boolean' && typeof value !== 'boolean' && /^[01]$/.test(String(value))
}

/**
 * The value as the declared type keeps it, or `undefined` where it cannot be one. `007` is no number, since its zeros
 * would be lost, and neither is what a double cannot hold exactly.
 */
export function asType(value: AttributeValue, type: AttributeType): AttributeValue | undefined {
  if (value === null) return null
  if (typeof value === 'number' && type === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'boolean' && type === 'boolean') return value
  const text = String(value).trim()
  if (type === 'text') return text
  if (text === '') return null
  if (type === 'boolean') return flags.get(text.toLowerCase())
  if (type === 'date') return isDay(text) ? text : undefined
  return exactNumber(text)
}

function exactNumber(text: string): number | undefined {
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return undefined
  const isExact = text.includes('.')
    ? text.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15
    : Number.isSafeInteger(Number(text))
  return isExact ? Number(text) : undefined
}

const flags = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['はい', true],
  ['有', true],
  ['false', false],
  ['no', false],
  ['0', false],
  ['いいえ', false],
  ['無', false],
])

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}
