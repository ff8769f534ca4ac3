import type { Search } from '#web/address.ts'

/** The values of a switch, of which the first is the usual. */
export type Choices = Readonly<Record<string, readonly [string, ...string[]]>>

/** What of a switch the address says; what it does not say, or says wrongly, is the usual. */
export function chosenIn<Of extends Choices, Name extends keyof Of & string>(
  choices: Of,
  search: Search,
  name: Name,
): Of[Name][number] {
  const all: readonly Of[Name][number][] = choices[name] ?? []
  return all.find((one) => one === search[name]) ?? (all[0] as Of[Name][number])
}
