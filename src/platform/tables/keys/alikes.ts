import { hashOf } from './repeated-keys.ts'

/** How often something came before, and in which row first: sixteen bytes for each place of a table at most half full, for there may be very many. */
export class Alikes {
  #hashes = new Float64Array(2048).fill(nothing)
  #seen = new Float64Array(2048)
  #count = 0

  count(text: string, row: number): { earlier: number; first: number } {
    if (this.#count * 2 >= this.#hashes.length) this.#widen()
    const hash = hashOf(text)
    const place = this.#placeOf(hash)
    const isNew = this.#hashes[place] !== hash
    if (isNew) this.#count += 1
    const seen = isNew ? row : (this.#seen[place] ?? 0) + oneMore
    this.#hashes[place] = hash
    this.#seen[place] = seen
    return { earlier: Math.floor(seen / oneMore), first: seen % oneMore }
  }

  /** Where a hash stands, or would. */
  #placeOf(hash: number): number {
    const size = this.#hashes.length
    let place = hash % size
    while (this.#hashes[place] !== nothing && this.#hashes[place] !== hash) place = (place + 1) % size
    return place
  }

  #widen(): void {
    const [hashes, seen] = [this.#hashes, this.#seen]
    this.#hashes = new Float64Array(hashes.length * 2).fill(nothing)
    this.#seen = new Float64Array(hashes.length * 2)
    for (const [at, hash] of hashes.entries()) {
      if (hash === nothing) continue
      const place = this.#placeOf(hash)
      this.#hashes[place] = hash
      this.#seen[place] = seen[at] ?? 0
    }
  }
}

const nothing = -1
const oneMore = 2 ** 26
