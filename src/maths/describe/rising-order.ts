const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS
/** Below this many values the sort of the language is faster than six histograms. */
const FEW = 256

/**
 * The indices of the values from the smallest to the largest; equal values keep their order.
 *
 * A radix sort on the bits of the doubles, least significant digit first: an IEEE double sorts like a whole number once
 * the sign bit is flipped (and all bits, if it is negative). A digit on which all values agree costs no pass, so that
 * whole days or months need two or three passes rather than six.        Knuth, TAOCP 3, 5.2.5
 *
 * @param values  numbers, not NaN
 * @returns       a permutation of 0 … n − 1.   O(n), about 100 ms for a million arbitrary doubles
 * @example       [...risingOrder([3, 1, 2])] → [1, 2, 0]
 */
export function risingOrder(values: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i)
  if (values.length <= FEW) return order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
  const [low, high] = sortableBits(values)
  let from = order
  let to = new Uint32Array(values.length)
  for (const [words, shift] of digitsOf(low, high)) {
    if (!scatter(words, shift, from, to)) continue
    const swapped = from
    from = to
    to = swapped
  }
  return from
}

function digitsOf(low: Uint32Array, high: Uint32Array): [Uint32Array, number][] {
  return [
    [low, 0],
    [low, DIGIT_BITS],
    [low, 2 * DIGIT_BITS],
    [high, 0],
    [high, DIGIT_BITS],
    [high, 2 * DIGIT_BITS],
  ]
}

/** The low and the high word of each value, turned so that they sort like unsigned whole numbers. −0 counts as 0. */
function sortableBits(values: ArrayLike<number>): [Uint32Array, Uint32Array] {
  const doubles = new Float64Array(1)
  const words = new Uint32Array(doubles.buffer)
  const low = new Uint32Array(values.length)
  const high = new Uint32Array(values.length)
  const [lowAt, highAt] = isLittleEndian() ? [0, 1] : [1, 0]
  for (let i = 0; i < values.length; i++) {
    doubles[0] = (values[i] ?? 0) + 0
    const lowWord = words[lowAt] ?? 0
    const highWord = words[highAt] ?? 0
    const negative = highWord >>> 31 === 1
    low[i] = negative ? ~lowWord : lowWord
    high[i] = negative ? ~highWord : highWord ^ 0x80000000
  }
  return [low, high]
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
}

/** One stable pass by one digit; false, and nothing done, when every value has the same digit. */
function scatter(words: Uint32Array, shift: number, from: Uint32Array, to: Uint32Array): boolean {
  const starts = new Uint32Array(DIGITS + 1)
  for (let i = 0; i < words.length; i++) {
    const next = (((words[i] ?? 0) >>> shift) & (DIGITS - 1)) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  if (starts.includes(words.length)) return false
  for (let digit = 1; digit <= DIGITS; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0)
  for (let k = 0; k < from.length; k++) {
    const index = from[k] ?? 0
    const digit = ((words[index] ?? 0) >>> shift) & (DIGITS - 1)
    const at = starts[digit] ?? 0
    to[at] = index
    starts[digit] = at + 1
  }
  return true
}
