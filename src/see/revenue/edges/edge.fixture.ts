/** Contracts of one customer, and what each month makes of them. What a month does not name is 0 in it. */
export type Edge = {
  readonly called: string
  readonly because: string
  readonly contracts: readonly EdgeContract[]
  /** By month: each line signed, so that what closed the month before and the lines are what closes this one. */
  readonly months: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly leftOut?: string
  readonly graceDays?: number
  readonly recognised?: 'cancellation'
}
export type EdgeContract = {
  readonly amount: string | null
  readonly from: string
  readonly to?: string
  readonly plan?: string
  readonly seats?: number
  readonly kind?: string
  readonly currency?: string
  readonly period?: string
  readonly tax?: string
  readonly taxRate?: string
  /** Its place among the contracts of the edge. */
  readonly renews?: number
  readonly cancelled?: string
  readonly renewsItself?: boolean
  readonly amended?: readonly EdgeAmendment[]
}
export type EdgeAmendment = {
  readonly on: string
  readonly amount?: string | null
  readonly seats?: number
  readonly plan?: string
  readonly to?: string | null
}

/** What one dollar was worth in yen; there is no rate of any other currency. */
export const dollars = [
  { date: '2025-12-31', rate: '90' },
  { date: '2026-01-31', rate: '100' },
  { date: '2026-02-28', rate: '110' },
  { date: '2026-03-31', rate: '110' },
  { date: '2026-04-30', rate: '120' },
  { date: '2026-05-31', rate: '120' },
]

export const on: EdgeContract = { amount: '100', from: '2026-01-15' }
export const begun = { new: '100', closing: '100' }
export const still = { closing: '100' }
