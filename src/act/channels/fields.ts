import type { Contribution } from '#platform/furnishing/contributions.ts'
import { carries } from './carrying/carries.ts'

export const fields: Contribution = { carries }
