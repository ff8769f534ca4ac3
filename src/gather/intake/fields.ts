import type { Contribution } from '#platform/furnishing/contributions.ts'
import { eventsImportable } from './importing/importable.ts'

export const fields: Contribution = { importables: [eventsImportable] }
