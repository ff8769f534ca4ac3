/** A time of the performance clock, in milliseconds, beyond all that tests of this process have seen or made up before. */
export function later(): number {
  return (Date.now() - Date.UTC(2026, 0, 1)) * 1_000
}
