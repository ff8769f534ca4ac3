export type Place = { readonly zone: string; readonly currency: string }

const heard = new Set<() => void>()
let present: Place = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, currency: 'JPY' }

/** The workspace's zone and currency once the session is known; the browser's zone until then. */
export function presentPlace(): Place {
  return present
}

export function settlePlace({ zone, currency }: Place): void {
  if (zone === present.zone && currency === present.currency) return
  present = { zone, currency }
  for (const hear of heard) hear()
}

export function onPlace(hear: () => void): () => void {
  heard.add(hear)
  return () => heard.delete(hear)
}
