import { z } from 'zod'
import type { Reading } from '../contract.ts'

/** A reading is kept for years, in the change log too; what stood in the file is kept apart from it, where it is cleared away. */
export function bareReading(reading: Reading): Reading {
  return {
    ...reading,
    sample: [],
    profiles: reading.profiles.map((profile) => ({ ...profile, values: [] })),
    oddities: reading.oddities.map((oddity) => ({ ...oddity, examples: [] })),
  }
}

const Seen = z.object({ values: z.array(z.array(z.string())), examples: z.array(z.array(z.string())) })

/** What stood in the file, as far as it is shown. */
export function seenIn({ profiles, oddities }: Reading): z.infer<typeof Seen> {
  return { values: profiles.map(({ values }) => values), examples: oddities.map(({ examples }) => examples) }
}

export function withSeen(reading: Reading, kept: unknown): Reading {
  const { values, examples } = Seen.catch({ values: [], examples: [] }).parse(kept)
  return {
    ...reading,
    profiles: reading.profiles.map((profile, at) => ({ ...profile, values: values[at] ?? [] })),
    oddities: reading.oddities.map((oddity, at) => ({ ...oddity, examples: examples[at] ?? [] })),
  }
}
