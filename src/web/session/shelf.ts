/** What a browser remembers between visits. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** A shelf that lasts as long as the page. */
export function passingShelf(): Shelf {
  const all = new Map<string, string>()
  return {
    get length() {
      return all.size
    },
    key: (at) => [...all.keys()][at] ?? null,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  }
}

/** The browser's own, or one that lasts as long as the page where it lets nothing be kept: asking for it alone can be refused. */
export function shelfOf(place: { readonly localStorage?: Shelf }): Shelf {
  try {
    return place.localStorage ?? passingShelf()
  } catch {
    return passingShelf()
  }
}

export const shelf = shelfOf(globalThis)
