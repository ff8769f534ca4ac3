import type { Room } from '../furnishing/furniture.ts'
import { streams } from './streams.ts'

export const room = { streams } satisfies Room
