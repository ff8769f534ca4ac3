/** In which order the parts of a customer's page stand; a part that is not named here comes last. */
export const tabOrder = ['timeline', 'people', 'contracts', 'usage', 'voice', 'support', 'plans', 'plays', 'record']
export const statOrder = ['health', 'value', 'renewal', 'people', 'nps', 'cases']
export const cardOrder = [
  'why',
  'health',
  'plays',
  'usage',
  'trend',
  'lately',
  'lifetime',
  'completeness',
  'closing days',
]

type Keyed = { readonly key: string }

export function inOrder(order: readonly string[]): (one: Keyed, other: Keyed) => number {
  const placeOf = ({ key }: Keyed) => (order.includes(key) ? order.indexOf(key) : order.length)
  return (one, other) => placeOf(one) - placeOf(other)
}
