import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import type { Outside } from '#platform/outside/outside.ts'
import { groupMeant } from '#platform/outside/pacing/groups.ts'
import * as pacing from '#platform/outside/pacing/standing.ts'
import type { Pace, PaceStanding } from './contract.ts'
import { noProvider, twice } from './words.ts'

export async function pace(context: Context, outside: Outside): Promise<PaceStanding> {
  return shownOf(await pacing.paceStanding(context, outside))
}

export async function setPace(context: Context, outside: Outside, wish: Pace): Promise<PaceStanding> {
  const seen = new Set<string>()
  for (const [at, { group: said }] of wish.others.entries()) {
    const group = groupMeant(said)
    if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/.test(group))
      throw badInput(`others.${at}.group`, noProvider)
    if (seen.has(group)) throw badInput(`others.${at}.group`, twice)
    seen.add(group)
  }
  return shownOf(await pacing.setPace(context, outside, wish))
}

function shownOf({ others, schedule, groups, ...standing }: pacing.Standing): PaceStanding {
  return { ...standing, others: [...others], schedule: [...schedule], groups: [...groups] }
}
