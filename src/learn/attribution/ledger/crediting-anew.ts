import type { Context } from '#platform/context.ts'
import type { ContributionWish } from '../contract/outcomes.ts'
import { memberships } from '../departments/department-store.ts'
import { versions as ruleVersions } from '../rules/rule-store.ts'
import { creditsOf, type DepartmentOf } from './crediting.ts'
import * as store from './outcome-store.ts'

type Credited = {
  readonly id: string
  readonly amount: string
  readonly currency: string
  readonly happenedOn: string
  readonly ruleVersionId: string | null
  readonly done: readonly Pick<ContributionWish, 'departmentId' | 'memberId' | 'doneOn' | 'minutes'>[]
}

/** Credits a version by its rule, and by where its members belonged on the days. */
export async function credit(context: Context, version: Credited): Promise<void> {
  const [rule] = version.ruleVersionId === null ? [] : await ruleVersions(context, { id: version.ruleVersionId })
  const told = creditsOf(version, rule ?? null, version.done, await departmentOf(context))
  await store.setCredits(context, version.id, told.known ? told.credits : [])
}

/** What is open follows what is said later of where a member belonged; what is closed stays as it was closed. */
export async function creditOpenAnew(context: Context, memberId: string): Promise<void> {
  for (const id of await store.openWith(context, memberId)) {
    const [latest] = await store.versions(context, id)
    if (latest === undefined) continue
    await credit(context, { ...latest, ruleVersionId: latest.rule?.versionId ?? null, done: latest.contributions })
  }
}

async function departmentOf(context: Context): Promise<DepartmentOf> {
  const belonged = Map.groupBy(await memberships(context), ({ memberId }) => memberId)
  return (memberId, day) =>
    belonged.get(memberId)?.find(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || day <= untilOn))
      ?.departmentId ?? null
}
