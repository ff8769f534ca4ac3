import { type Context, memberIn } from '#platform/context.ts'
import { badInput, conflict, notFound, Problem } from '#platform/errors.ts'
import { mayRole, permissionsOf } from '#platform/permissions.ts'
import { namesShares, type Rule, type RuleVersion, type RuleWish, type VersionWish } from '../contract/rules.ts'
import { departments, hold } from '../departments/department-store.ts'
import { sumOfShares } from '../ledger/crediting.ts'
import { problems, words } from '../words.ts'
import { agreeing, awaited } from './agreement.ts'
import * as store from './rule-store.ts'

/** All of them by name, each with its versions, the latest first. */
export async function rules(context: Context): Promise<Rule[]> {
  const versions = Map.groupBy(await store.versions(context), ({ ruleId }) => ruleId)
  return (await store.rules(context)).map((rule) => ({ ...rule, versions: (versions.get(rule.id) ?? []).map(shown) }))
}

export async function propose(context: Context, { name, ...wish }: RuleWish): Promise<Rule> {
  await hold(context)
  const all = await store.rules(context)
  if (all.length >= store.most) throw conflict(problems.tooManyRules)
  if (all.some((one) => one.name === name)) throw badInput('name', problems.ruleTaken)
  await mind(context, wish)
  const id = await store.insertRule(context, name)
  const { kind, note, shares } = wish
  await store.insertVersion(context, { rule_id: id, number: 1, kind, note }, shares)
  return rule(context, id)
}

export async function revise(context: Context, id: string, wish: VersionWish): Promise<Rule> {
  await hold(context)
  const before = await rule(context, id)
  await mind(context, wish)
  const { kind, note, shares } = wish
  const number = Math.max(0, ...before.versions.map((one) => one.number)) + 1
  await store.insertVersion(context, { rule_id: id, number, kind, note }, shares)
  return rule(context, id)
}

/**
 * Whoever is there agrees: to shares that their owners agree on as one of these, to all others with the permission. It is a person's
 * word, so no key gives it; the version is agreed on the day of the last one that it needs.
 */
export async function agree(context: Context, versionId: string): Promise<Rule> {
  await hold(context)
  const memberId = memberIn(context.actor)
  const [version] = await store.versions(context, { ids: [versionId] })
  if (version === undefined) throw notFound(words.ruleVersion)
  if (memberId === null) throw conflict(problems.personsAgree)
  if (version.agreedOn !== null) throw conflict(problems.agreedAlready)
  const agreed = version.agreements.map((one) => one.memberId)
  const who = agreeing(version.kind, version.shares)
  const lacking = (those: readonly string[]) => awaited(version.kind, version.shares, those)
  // Where a department has another lead since, whoever agreed already may be the last whose word it needed.
  if (agreed.includes(memberId) && lacking(agreed).length > 0) throw conflict(problems.youAgreed)
  if (who.by === 'nobody leads') throw conflict(problems.nobodyLeads)
  if (who.by === 'owners' && !who.memberIds.includes(memberId)) throw conflict(problems.ownersAgree)
  if (who.by === 'anybody' && !permissionsOf(context.actor).includes('credits.approve'))
    throw new Problem('FORBIDDEN', problems.mayNotAgree, { permission: 'credits.approve' })
  if (!agreed.includes(memberId)) await store.insertAgreement(context, version.id, memberId)
  if (lacking([...agreed, memberId]).length === 0) await store.setAgreed(context, version.id)
  return rule(context, version.ruleId)
}

async function rule(context: Context, id: string): Promise<Rule> {
  const found = (await rules(context)).find((one) => one.id === id)
  if (found === undefined) throw notFound(words.rule)
  return found
}

function shown(version: store.KeptVersion): RuleVersion {
  const { id, number, kind, note, agreedOn, author, createdAt, shares } = version
  const agreements = version.agreements.map(({ at, ...one }) => ({ ...one, at: new Date(at) }))
  const names = new Map(
    shares.map(({ memberId, memberName, leadId, leadName }) => [memberId ?? leadId, memberName ?? leadName]),
  )
  const lacking =
    agreedOn === null
      ? awaited(
          kind,
          shares,
          agreements.map(({ memberId }) => memberId),
        )
      : []
  return {
    ...{ id, number, kind, note, agreedOn, author, createdAt, agreements },
    shares: shares.map(({ leadId: _, leadName: _name, ...share }) => share),
    awaits: lacking.map((one) => ({ id: one, name: names.get(one) ?? null })),
  }
}

async function mind(context: Context, { kind, shares }: VersionWish): Promise<void> {
  if (!namesShares(kind)) {
    if (shares.length > 0) throw badInput('shares', problems.noSharesHere)
    return
  }
  if (shares.length === 0) throw badInput('shares', problems.sharesNeeded)
  const kept = new Map((await departments(context)).map((one) => [one.id, one]))
  const members = shares.flatMap(({ memberId }) => memberId ?? [])
  const leads = [...kept.values()].flatMap(({ lead }) => lead?.id ?? [])
  const roles = await store.rolesOf(context, [...members, ...leads])
  for (const [at, { departmentId, memberId }] of shares.entries()) {
    const path = `shares.${at}`
    if ((departmentId === null) === (memberId === null)) throw badInput(path, problems.oneParty)
    if (departmentId !== null && !kept.has(departmentId)) throw notFound(words.department)
    if (memberId !== null && !roles.has(memberId)) throw badInput(path, problems.noMember)
  }
  if (new Set(shares.map(({ departmentId, memberId }) => departmentId ?? memberId)).size < shares.length)
    throw badInput('shares', problems.partyTwice)
  const sum = sumOfShares(shares)
  if (sum !== '100') throw badInput('shares', { en: words.sumsTo.en(sum), ja: words.sumsTo.ja(sum) })
  if (kind !== 'owners') return
  for (const [at, { departmentId, memberId }] of shares.entries()) {
    const owner = memberId ?? kept.get(departmentId ?? '')?.lead?.id
    if (owner === undefined) throw badInput('shares', problems.nobodyLeads)
    const role = roles.get(owner)
    if (role === undefined || !mayRole(role, 'credits.write')) throw badInput(`shares.${at}`, problems.neverAgrees)
  }
}
