import type { Room } from '#platform/furnishing/furniture.ts'
import { handlers } from './api.ts'
import { contract } from './contract.ts'
import { live } from './live.ts'
import { notices } from './notices.ts'
import { personal } from './personal.ts'

export const room = { contract, handlers, notices, personal, live } satisfies Room<typeof contract>
