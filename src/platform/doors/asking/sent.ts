/**
 * An input with the fields that were sent, and no others. What reads texts as what the shape wants names every field of the shape, also
 * those that nobody sent: laid over what is on record they would empty it.
 */
export function sent(given: unknown, depth = 0): unknown {
  if (depth > deepest) return given
  if (Array.isArray(given)) return given.map((one) => sent(one, depth + 1))
  if (!isPlain(given)) return given
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, sent(value, depth + 1)]),
  )
}

/** No shape goes deeper; an address with `a[b][b][b]…` does, and would exhaust the stack. */
const deepest = 100

/** Fields and nothing else: neither an instant nor a file. What was read of an address or a body is of a kind of its own. */
function isPlain(given: unknown): given is object {
  if (typeof given !== 'object' || given === null) return false
  const of: unknown = Object.getPrototypeOf(given)
  return of === null || Object.getPrototypeOf(of) === null
}
