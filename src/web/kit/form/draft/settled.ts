type Hearer = { readonly place: string; readonly form: object; readonly hear: () => void }

const hearers = new Set<Hearer>()

/** A draft has been saved or given up: the other forms of its place hear of it, for what they took from the shelf is over. */
export const settled = {
  hear(place: string, form: object, hear: () => void): () => void {
    const hearer = { place, form, hear }
    hearers.add(hearer)
    return () => void hearers.delete(hearer)
  },
  tell(place: string, form: object): void {
    for (const one of [...hearers]) if (one.place === place && one.form !== form) one.hear()
  },
}
