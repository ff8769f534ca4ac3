import type { Context } from '#platform/context.ts'
import { memberships } from '../departments/department-store.ts'
import { versions as ruleVersions } from '../rules/rule-store.ts'
import { type Credited, creditsOf, type DepartmentOf } from './crediting.ts'
import * as store from './outcome-store.ts'

/** Credits versions by their rules, and by where their members belonged on the days. */
export async function credit(context: Context, versions: readonly store.Crediting[]): Promise<readonly Credited[]> {
  const ids = new Set(versions.flatMap(({ ruleVersionId }) => ruleVersionId ?? []))
  const rules = new Map((await ruleVersions(context, { ids: [...ids] })).map((rule) => [rule.id, rule]))
  const departmentOf = await belonging(context)
  const told = versions.map((one) => creditsOf(one, rules.get(one.ruleVersionId ?? '') ?? null, one.done, departmentOf))
  await store.setCredits(
    context,
    versions.map(({ id }, at) => ({ versionId: id, credits: creditsIn(told[at]) })),
  )
  return told
}

/** What is open follows what is said later of where a member belonged; what is closed stays as it was closed. */
export async function creditOpenAnew(context: Context, memberId: string): Promise<void> {
  await credit(context, await store.openWith(context, memberId))
}

const creditsIn = (told: Credited | undefined) => (told?.known ? told.credits : [])

async function belonging(context: Context): Promise<DepartmentOf> {
  const belonged = Map.groupBy(await memberships(context), ({ memberId }) => memberId)
  return (memberId, day) =>
    belonged.get(memberId)?.find(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || day <= untilOn))
      ?.departmentId ?? null
}
