/** Which of very many keys come more than once: eight bytes for each, sorted at the end. */
export class RepeatedKeys {
  #hashes = new Float64Array(1024)
  #count = 0

  add(key: string): void {
    if (this.#count === this.#hashes.length) {
      const wider = new Float64Array(this.#count * 2)
      wider.set(this.#hashes)
      this.#hashes = wider
    }
    this.#hashes[this.#count++] = hashOf(key)
  }

  /** Two keys may, very rarely, share a number: who needs certainty compares the keys themselves. */
  hashes(): Set<number> {
    const sorted = this.#sorted()
    const repeated = new Set<number>()
    for (let at = 1; at < sorted.length; at++) {
      const hash = sorted[at] ?? 0
      if (hash === sorted[at - 1]) repeated.add(hash)
    }
    return repeated
  }

  /** Whether a key was among them. */
  among(): (key: string) => boolean {
    const sorted = this.#sorted()
    return (key) => {
      const hash = hashOf(key)
      let [from, to] = [0, sorted.length]
      while (from < to) {
        const middle = (from + to) >>> 1
        if ((sorted[middle] ?? 0) < hash) from = middle + 1
        else to = middle
      }
      return sorted[from] === hash
    }
  }

  #sorted(): Float64Array {
    return this.#hashes.subarray(0, this.#count).sort()
  }
}

/** Two multiplicative hashes woven into 53 bits, which a double holds exactly. */
export function hashOf(text: string): number {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 2654435761)
    high = Math.imul(high ^ code, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return 4294967296 * (2097151 & (high >>> 0)) + (low >>> 0)
}
