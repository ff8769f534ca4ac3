import type { Room } from '../furnishing/furniture.ts'
import { handlersOf } from './api.ts'
import { contract } from './contract.ts'
import { names } from './names.ts'
import { notices } from './notices.ts'
import { personal } from './personal.ts'

export const room = { contract, handlers: handlersOf, names, notices, personal } satisfies Room<typeof contract>
