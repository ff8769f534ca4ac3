import type { Contribution } from '#platform/furnishing/contributions.ts'
import { piecesImportable } from './pieces/piece-import.ts'

export const fields: Contribution = { importables: [piecesImportable] }
