import type { Contribution } from '#platform/furnishing/contributions.ts'
import { encloses, lettersWait } from './letters/enclosing.ts'

export const fields: Contribution = { encloses: [encloses], lettersWait: [lettersWait] }
