import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = { records: {}, shows: [] }
