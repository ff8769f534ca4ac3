import type { Room } from '#platform/furnishing/furniture.ts'
import { handlersOf } from './api.ts'
import { contract } from './contract.ts'
import { live } from './live.ts'
import { personal } from './personal.ts'

export const room = { contract, handlers: handlersOf, live, personal } satisfies Room<typeof contract>
