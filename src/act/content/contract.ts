import { coverageOperations } from './contract/coverage.ts'
import { pieceOperations } from './contract/pieces.ts'

export * from './contract/coverage.ts'
export * from './contract/pieces.ts'

export const contract = { ...pieceOperations, ...coverageOperations }
