import { pieceOperations } from './contract/pieces.ts'

export * from './contract/pieces.ts'

export const contract = { ...pieceOperations }
