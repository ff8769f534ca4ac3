import type { Context } from '#platform/context.ts'
import { badInput, Problem } from '#platform/errors.ts'
import { fitsCurrency, isCurrency } from '#platform/tables/cells/currencies.ts'
import { memberNames } from '../../../gather/customers/customers.ts'
import type { Content, ContributionWish } from '../contract/outcomes.ts'
import { departments } from '../departments/department-store.ts'
import { holdingOn } from '../rules/agreement.ts'
import { versions as ruleVersions } from '../rules/rule-store.ts'
import { problems, sameAs } from '../words.ts'
import * as evidence from './evidence-store.ts'
import { ofCustomer } from './outcome-store.ts'
import { areSame, type Told } from './same-outcome.ts'

/** What is achieved is counted once: the same outcome is refused, with where it stands. What is worth 0 adds nothing. */
export async function demandOnce(
  context: Context,
  told: Told & { readonly amount: string },
  id: string | null,
): Promise<void> {
  if (told.customerId === null || Number(told.amount) === 0) return
  const others = (await ofCustomer(context, told.kind, told.customerId)).filter((one) => one.id !== id)
  const first = others.find((one) => areSame(one, told))
  if (first === undefined) return
  const because = sameAs(`/outcomes/${first.id}`)
  throw new Problem('CONFLICT', because, { because })
}

type Of = {
  readonly customerId: string | null
  /** What was said before, by `keyOf`: it stays evidence where it is no longer on record. */
  readonly said?: ReadonlySet<string>
}

export async function demandSound(context: Context, of: Of, content: Content): Promise<void> {
  const { amount, currency, happenedOn, fromOn, untilOn, ruleVersionId, contributions } = content
  if (!isCurrency(currency)) throw badInput('currency', problems.noCurrency)
  if (!fitsCurrency(amount, currency)) throw badInput('amount', problems.smallerThanCoins)
  if (happenedOn > context.today) throw badInput('happenedOn', problems.notYet)
  if (untilOn < fromOn) throw badInput('untilOn', problems.endsBeforeItBegins)
  if (ruleVersionId !== null) {
    const [rule] = await ruleVersions(context, { ids: [ruleVersionId] })
    if (rule === undefined) throw badInput('ruleVersionId', problems.noRule)
    if (rule.agreedOn === null || rule.agreedOn >= happenedOn) throw badInput('ruleVersionId', problems.notAgreedBefore)
    const holding = holdingOn(await ruleVersions(context, { ruleId: rule.ruleId }), happenedOn)
    if (holding?.id !== rule.id) throw badInput('ruleVersionId', problems.anotherSince)
  }
  await demandContributions(context, of, happenedOn, contributions)
}

async function demandContributions(
  context: Context,
  { customerId, said = new Set() }: Of,
  happenedOn: string,
  contributions: readonly ContributionWish[],
): Promise<void> {
  const known = new Set((await departments(context)).map(({ id }) => id))
  const members = await memberNames(
    context,
    contributions.flatMap(({ memberId }) => memberId ?? []),
  )
  const onRecord = await evidence.found(context, contributions)
  const seen = new Set<string>()
  for (const [at, one] of contributions.entries()) {
    const path = `contributions.${at}`
    const { departmentId, memberId, kind, evidenceId } = one
    if ((departmentId === null) === (memberId === null)) throw badInput(path, problems.oneParty)
    if (departmentId !== null && !known.has(departmentId)) throw badInput(path, problems.noDepartment)
    if (memberId !== null && !members.has(memberId)) throw badInput(path, problems.noMember)
    if (one.doneOn > happenedOn) throw badInput(path, problems.doneLater)
    if (kind === 'other') {
      if (evidenceId !== null || one.note === '') throw badInput(path, problems.sayWhat)
      continue
    }
    const found = evidenceId === null ? undefined : onRecord.get(evidence.keyOf(one))
    if (found === undefined && !said.has(evidence.keyOf(one))) throw badInput(path, problems.noEvidence)
    if (found !== undefined && customerId !== null && found.customerId !== customerId)
      throw badInput(path, problems.ofAnother)
    const key = `${evidence.keyOf(one)} ${departmentId ?? memberId}`
    if (seen.has(key)) throw badInput(path, problems.evidenceTwice)
    seen.add(key)
  }
}
