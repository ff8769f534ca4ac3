const probes = 4
const bitsPerEntry = 24

/**
 * A Bloom filter over message hashes: `mayHold` is never wrong when it says no.
 * With 24 bits for each entry and four probes about one answer in 1,800 is a needless maybe.
 */
export class SeenFilter {
  readonly #bits: Uint32Array
  readonly #mask: number
  readonly capacity: number
  #held = 0

  constructor(capacity: number) {
    const size = 2 ** Math.min(32, Math.max(20, Math.ceil(Math.log2(capacity * bitsPerEntry))))
    this.#bits = new Uint32Array(size / 32)
    this.#mask = size - 1
    this.capacity = Math.floor(size / bitsPerEntry)
  }

  get isFull(): boolean {
    return this.#held > this.capacity
  }

  add(low: number, high: number): void {
    this.#held++
    for (let probe = 0; probe < probes; probe++) {
      const at = this.#position(low, high, probe)
      const word = at >>> 5
      this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (at & 31))
    }
  }

  mayHold(low: number, high: number): boolean {
    for (let probe = 0; probe < probes; probe++) {
      const at = this.#position(low, high, probe)
      if (((this.#bits[at >>> 5] ?? 0) & (1 << (at & 31))) === 0) return false
    }
    return true
  }

  #position(low: number, high: number, probe: number): number {
    return ((low + Math.imul(probe, high | 1)) & this.#mask) >>> 0
  }
}
