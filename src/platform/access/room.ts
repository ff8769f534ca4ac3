import type { Room } from '../furnishing/furniture.ts'
import { handlersOf } from './api.ts'
import { contract } from './contract.ts'
import { live } from './live.ts'
import { names } from './names.ts'
import { notices } from './notices.ts'
import { personal } from './personal.ts'

export const room = { contract, handlers: handlersOf, names, notices, personal, live } satisfies Room<typeof contract>
