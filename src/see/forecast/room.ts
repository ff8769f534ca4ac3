import type { Room } from '#platform/furnishing/furniture.ts'
import { handlers } from './api.ts'
import { contract } from './contract.ts'
import { live } from './live.ts'
import { streams } from './streams.ts'

export const room = { contract, handlers, streams, live } satisfies Room<typeof contract>
