import type { Contribution } from '#platform/contributions.ts'
import { eventsImportable } from './importing/importable.ts'

export const fields: Contribution = { importables: [eventsImportable] }
