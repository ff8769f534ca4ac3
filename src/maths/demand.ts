/**
 * What a function of this room demands of its arguments.
 *
 * Each throws a `RangeError` that names the argument and says what was given, and otherwise returns nothing.
 * A figure that merely cannot be computed is not an error: it is `unknown(…)`.
 */
export function demandFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, not ${value}`)
}

export function demandNumber(name: string, value: number): void {
  if (Number.isNaN(value)) throw new RangeError(`${name} must be a number, not NaN`)
}

export function demandPositive(name: string, value: number): void {
  if (!(value > 0) || value === Number.POSITIVE_INFINITY) {
    throw new RangeError(`${name} must be positive and finite, not ${value}`)
  }
}

export function demandNotNegative(name: string, value: number): void {
  if (!(value >= 0) || value === Number.POSITIVE_INFINITY) {
    throw new RangeError(`${name} must be zero or more and finite, not ${value}`)
  }
}

export function demandCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number, zero or more, not ${value}`)
  }
}

/** A probability in [0, 1], both ends allowed. */
export function demandProbability(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must lie between 0 and 1, not ${value}`)
}

/** A confidence or a fraction strictly inside (0, 1). */
export function demandInside01(name: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} must lie strictly between 0 and 1, not ${value}`)
}

export function demandSome(name: string, values: { readonly length: number }): void {
  if (values.length === 0) throw new RangeError(`${name} must not be empty`)
}

export function demandAllFinite(name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new RangeError(`${name}[${i}] must be a finite number, not ${values[i]}`)
  }
}

export function demandSameLength(
  name: string,
  values: { readonly length: number },
  otherName: string,
  others: { readonly length: number },
): void {
  if (values.length !== others.length) {
    throw new RangeError(`${name} has ${values.length} entries but ${otherName} has ${others.length}`)
  }
}
