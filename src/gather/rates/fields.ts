import type { Contribution } from '#platform/furnishing/contributions.ts'
import { ratesImportable } from './importing/rate-import.ts'

export const fields: Contribution = { importables: [ratesImportable] }
