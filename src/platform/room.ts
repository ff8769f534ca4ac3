import type { Room } from './furniture.ts'
import { names } from './names.ts'

export const room = { names } satisfies Room
