import type { ClickHouseClient } from '@clickhouse/client'
import type { MarkedFacts } from '../furnishing/contributions.ts'
import type { MirrorState } from '../jobs/mirror-check.ts'
import { checkMarked } from './marked.ts'
import { detachedParts, type LostPart, spoiledParts } from './parts.ts'

export type Losses = { readonly parts: readonly LostPart[]; readonly marked: readonly MirrorState[] }

/** Everything that can be known of facts that were lost: all bytes are read for it. */
export async function lossesIn(client: ClickHouseClient, marked: readonly MarkedFacts[]): Promise<Losses> {
  const counted: MirrorState[] = []
  for (const one of marked) counted.push(await checkMarked(client, one))
  return { parts: [...(await detachedParts(client)), ...(await spoiledParts(client))], marked: counted }
}
