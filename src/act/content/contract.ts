import { coverageOperations } from './contract/coverage.ts'
import { pieceOperations } from './contract/pieces.ts'
import { templateOperations } from './contract/templates.ts'

export * from './contract/coverage.ts'
export * from './contract/pieces.ts'
export * from './contract/templates.ts'

export const contract = { ...pieceOperations, ...coverageOperations, ...templateOperations }
