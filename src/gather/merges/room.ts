import type { Room } from '#platform/furnishing/furniture.ts'
import { handlers } from './api.ts'
import { contract } from './contract.ts'
import { personal } from './personal.ts'

export const room = { contract, handlers, personal } satisfies Room<typeof contract>
