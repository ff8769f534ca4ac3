import { demandSameLength } from '../demand.ts'

/**
 * What customers did, one entry each, in one unit of time throughout:
 * `frequency` how many purchases after the first, `recency` when the last of them was, `age` how long we have watched,
 * both counted from the first purchase; who bought for the first time today has age 0. `customers`, where given, says how many customers each entry stands for.
 */
export type PurchaseHistories = {
  readonly frequency: ArrayLike<number>
  readonly recency: ArrayLike<number>
  readonly age: ArrayLike<number>
  readonly customers?: ArrayLike<number>
}

/** The history of one customer. */
export type PurchaseHistory = { readonly frequency: number; readonly recency: number; readonly age: number }

/** Different histories, each once, with how many customers share it. */
export type GroupedHistories = {
  readonly frequency: Float64Array
  readonly recency: Float64Array
  readonly age: Float64Array
  readonly customers: Float64Array
  /** How many customers there are in all. */
  readonly total: number
}

/**
 * Equal histories made one, with their number: a likelihood depends on nothing else, and is summed over fewer rows.
 *
 * A table with open addressing over the bits of the three numbers, no object per customer: a million in half a second.
 *
 * @throws  RangeError naming `frequency[i]` when it is not a count, `recency[i]` when it is beyond `age[i]`, not 0 for
 *          a customer without repeat purchases or 0 for one with, `age[i]` when it is negative, or a column of
 *          another length.   O(n)
 * @example groupHistories({ frequency: [0, 0], recency: [0, 0], age: [9, 9] }).customers  // [2]
 */
export function groupHistories(histories: PurchaseHistories): GroupedHistories {
  demandHistories(histories)
  const { frequency, recency, age, customers } = histories
  const n = frequency.length
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * n + 1)))
  const rows = new Int32Array(n)
  const counts = new Float64Array(n)
  const bits = new Float64Array(3)
  const words = new Uint32Array(bits.buffer)
  let found = 0
  let total = 0
  for (let i = 0; i < n; i += 1) {
    bits[0] = frequency[i] ?? 0
    bits[1] = recency[i] ?? 0
    bits[2] = age[i] ?? 0
    let slot = mixed(words) & (slots.length - 1)
    for (let place = slots[slot] ?? 0; place > 0; place = slots[slot] ?? 0) {
      const row = rows[place - 1] ?? 0
      if (frequency[row] === bits[0] && recency[row] === bits[1] && age[row] === bits[2]) break
      slot = (slot + 1) & (slots.length - 1)
    }
    if (slots[slot] === 0) {
      rows[found] = i
      found += 1
      slots[slot] = found
    }
    const group = (slots[slot] ?? 1) - 1
    const count = customers?.[i] ?? 1
    counts[group] = (counts[group] ?? 0) + count
    total += count
  }
  return gathered(histories, rows.subarray(0, found), counts.subarray(0, found), total)
}

/** Checks every column, naming the first entry that cannot be. O(n) */
export function demandHistories({ frequency, recency, age, customers }: PurchaseHistories): void {
  demandSameLength('recency', recency, 'frequency', frequency)
  demandSameLength('age', age, 'frequency', frequency)
  if (customers !== undefined) demandSameLength('customers', customers, 'frequency', frequency)
  for (let i = 0; i < frequency.length; i += 1) {
    const [x, last, watched, count] = [frequency[i] ?? -1, recency[i] ?? -1, age[i] ?? -1, customers?.[i] ?? 1]
    if (!Number.isInteger(x) || x < 0) throw new RangeError(`frequency[${i}]: ${x} is not a count`)
    if (!(watched >= 0 && watched < Number.POSITIVE_INFINITY))
      throw new RangeError(`age[${i}]: ${watched} is not zero or more`)
    if (!(last >= 0 && last <= watched))
      throw new RangeError(`recency[${i}]: ${last} is not within 0 and age ${watched}`)
    if (x === 0 ? last !== 0 : last === 0) {
      throw new RangeError(`recency[${i}]: ${last} does not fit ${x} repeat purchases`)
    }
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`customers[${i}]: ${count} is not a count`)
  }
}

/** One customer's history, checked, as columns of length one would be. */
export function demandHistory({ frequency, recency, age }: PurchaseHistory): void {
  demandHistories({ frequency: [frequency], recency: [recency], age: [age] })
}

/** How many customers there are at each frequency. O(n) */
export function countsByFrequency({ frequency, customers }: GroupedHistories): Float64Array {
  const counts = new Float64Array(frequency.reduce((most, x) => Math.max(most, x), 0) + 1)
  for (let i = 0; i < frequency.length; i += 1) {
    const x = frequency[i] ?? 0
    counts[x] = (counts[x] ?? 0) + (customers[i] ?? 0)
  }
  return counts
}

/** The mean time that customers were watched: the natural unit of a model's times. O(n) */
export function meanAge({ age, customers, total }: GroupedHistories): number {
  const mean = age.reduce((sum, watched, i) => sum + watched * (customers[i] ?? 0), 0) / total
  return mean > 0 ? mean : 1
}

/** Every so many of the different histories, with their customers. O(n) */
export function thinned(grouped: GroupedHistories, every: number): GroupedHistories {
  const taken = (column: Float64Array) => column.filter((_, i) => i % every === 0)
  const customers = taken(grouped.customers)
  return {
    frequency: taken(grouped.frequency),
    recency: taken(grouped.recency),
    age: taken(grouped.age),
    customers,
    total: customers.reduce((sum, count) => sum + count, 0),
  }
}

function gathered(
  { frequency, recency, age }: PurchaseHistories,
  rows: Int32Array,
  customers: Float64Array,
  total: number,
): GroupedHistories {
  const column = (values: ArrayLike<number>) => Float64Array.from(rows, (row) => values[row] ?? 0)
  return { frequency: column(frequency), recency: column(recency), age: column(age), customers, total }
}

/** The six words of three doubles stirred into one (multiplications and shifts of MurmurHash3). */
function mixed(words: Uint32Array): number {
  let hash = 0
  for (let k = 0; k < words.length; k += 1) {
    hash = Math.imul(hash ^ (words[k] ?? 0), 0x85ebca6b)
    hash ^= hash >>> 13
    hash = Math.imul(hash, 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash
}
