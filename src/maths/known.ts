/**
 * A figure that may not be known.
 *
 * A figure that cannot be computed is never 0, 1 or NaN: it says that it is unknown, and why.
 * `because` is one short English clause in this room; a feature may narrow it to a union of codes
 * that its words translate.
 */
export type Known<Value, Because extends string = string> = KnownValue<Value> | Unknown<Because>
export type KnownValue<Value> = { readonly known: true; readonly value: Value }
export type Unknown<Because extends string = string> = { readonly known: false; readonly because: Because }

export function known<Value>(value: Value): KnownValue<Value> {
  return { known: true, value }
}

export function unknown<Because extends string>(because: Because): Unknown<Because> {
  return { known: false, because }
}

/** Whether the figure is known: narrows a list of figures with `filter(isKnown)`. */
export function isKnown<Figure extends { readonly known: boolean }>(
  figure: Figure,
): figure is Extract<Figure, { readonly known: true }> {
  return figure.known
}
