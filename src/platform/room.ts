import type { Room } from './furnishing/furniture.ts'
import { names } from './names.ts'

export const room = { names } satisfies Room
