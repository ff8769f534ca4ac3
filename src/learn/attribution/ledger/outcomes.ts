import { type Context, memberIn } from '#platform/context.ts'
import { badInput, conflict, notFound, Problem } from '#platform/errors.ts'
import { permissionsOf } from '#platform/permissions.ts'
import { customer } from '../../../gather/customers/customers.ts'
import type { Content, Outcome, OutcomeChange, OutcomeVersion, OutcomeWish } from '../contract/outcomes.ts'
import { hold } from '../departments/department-store.ts'
import { problems, words } from '../words.ts'
import type { Credited } from './crediting.ts'
import { credit } from './crediting-anew.ts'
import * as evidence from './evidence-store.ts'
import { demandOnce, demandSound } from './minding.ts'
import * as store from './outcome-store.ts'

/** The outcome with all its versions, the latest first. */
export async function outcome(context: Context, id: string): Promise<Outcome> {
  const kept = await store.outcome(context, id)
  if (kept === undefined) throw notFound(words.outcome)
  const versions = await store.versions(context, id)
  const onRecord = await evidence.found(
    context,
    versions.flatMap(({ contributions }) => contributions),
  )
  const inForce = versions.find(holds)
  return {
    ...kept,
    versions: versions.map(({ needsApproval, contributions, ...version }) => ({
      ...version,
      state: stateOf({ ...version, needsApproval }, inForce?.number ?? 0),
      contributions: contributions.map((one) => ({
        ...one,
        evidence: onRecord.get(evidence.keyOf(one))?.said ?? null,
      })),
    })),
  }
}

/** Recorded once: the same outcome is refused, with where the first one stands. */
export async function record(
  context: Context,
  { kind, customerId, contractId, ...content }: OutcomeWish,
): Promise<Outcome> {
  await hold(context)
  await customer(context, customerId)
  if (contractId !== null && !(await store.isContractOf(context, contractId, customerId)))
    throw badInput('contractId', problems.noContract)
  if (Number(content.amount) === 0) throw badInput('amount', problems.nothingAchieved)
  await demandSound(context, { customerId }, content)
  await demandOnce(context, { kind, customerId, contractId, ...content }, null)
  const id = await store.insertOutcome(context, { kind, customer_id: customerId, contract_id: contractId })
  await write(context, id, 1, content, { reason: '', needsApproval: false })
  return outcome(context, id)
}

/** Another version; of what is closed it is a proposal, which somebody else approves of or refuses. */
export async function change(
  context: Context,
  id: string,
  { basedOn, reason, ...content }: OutcomeChange,
): Promise<Outcome> {
  await hold(context)
  const before = await outcome(context, id)
  const latest = before.versions[0]?.number ?? 0
  if (latest !== basedOn) throw conflict(problems.changedMeanwhile)
  const isClosed = before.closedAt !== null
  if (isClosed && before.isProposed) throw conflict(problems.oneWaits)
  if (isClosed && reason === '') throw badInput('reason', problems.reasonNeeded)
  if (isClosed && memberIn(context.actor) === null) throw conflict(problems.personsChange)
  if (!isClosed && Number(content.amount) === 0) throw badInput('amount', problems.nothingAchieved)
  const said = new Set(before.versions.flatMap((one) => one.contributions.map(evidence.keyOf)))
  await demandSound(context, { customerId: before.customerId, said }, content)
  await demandOnce(context, { ...before, ...content }, id)
  const told = await write(context, id, latest + 1, content, { reason, needsApproval: isClosed })
  // What is closed stays somebody's; what was none at all is nobody's.
  if (isClosed && told?.known === false && Number(content.amount) !== 0) throw conflict(words.cannotClose[told.because])
  return outcome(context, id)
}

/** Closed is what is credited to somebody, as it was seen; from then on nothing of it changes without somebody else. */
export async function close(context: Context, id: string, basedOn: number): Promise<Outcome> {
  await hold(context)
  const before = await outcome(context, id)
  if (before.closedAt !== null) throw conflict(problems.closedAlready)
  if (before.versions[0]?.number !== basedOn) throw conflict(problems.changedMeanwhile)
  if (before.uncredited !== null) throw conflict(words.cannotClose[before.uncredited])
  await store.close(context, id)
  return outcome(context, id)
}

export async function approve(context: Context, versionId: string): Promise<Outcome> {
  await hold(context)
  const { before, version } = await proposed(context, versionId)
  if (memberIn(context.actor) === null) throw conflict(problems.personsChange)
  if (version.author === context.actor.author) throw conflict(problems.ownProposal)
  await demandOnce(context, { ...before, ...version }, before.id)
  await store.approve(context, version.id)
  return outcome(context, before.id)
}

/** Whoever proposed it takes it back; everybody else needs the permission to approve. */
export async function refuse(context: Context, versionId: string, because: string): Promise<Outcome> {
  await hold(context)
  const { before, version } = await proposed(context, versionId)
  const isOwn = version.author === context.actor.author
  if (!isOwn && !permissionsOf(context.actor).includes('credits.approve'))
    throw new Problem('FORBIDDEN', problems.mayNotRefuse, { permission: 'credits.approve' })
  await store.refuse(context, version.id, because)
  return outcome(context, before.id)
}

export async function remove(context: Context, id: string): Promise<void> {
  await hold(context)
  const before = await outcome(context, id)
  if (before.closedAt !== null) throw conflict(problems.closedStays)
  await store.remove(context, id)
}

async function proposed(context: Context, versionId: string) {
  const id = await store.outcomeOfVersion(context, versionId)
  if (id === undefined) throw notFound(words.outcomeVersion)
  const before = await outcome(context, id)
  const version = before.versions.find((one) => one.id === versionId)
  if (version?.state !== 'proposed') throw conflict(problems.nothingWaits)
  return { before, version }
}

type How = { readonly reason: string; readonly needsApproval: boolean }

async function write(
  context: Context,
  outcomeId: string,
  number: number,
  content: Content,
  how: How,
): Promise<Credited | undefined> {
  const { amount, currency, happenedOn, fromOn, untilOn, ruleVersionId, contributions } = content
  const id = await store.insertVersion(
    context,
    {
      ...{
        outcome_id: outcomeId,
        number,
        amount,
        currency,
        happened_on: happenedOn,
        from_on: fromOn,
        until_on: untilOn,
      },
      ...{ rule_version_id: ruleVersionId, evidence: content.evidence },
      ...{ reason: how.reason, needs_approval: how.needsApproval },
    },
    contributions,
  )
  const [told] = await credit(context, [{ id, amount, currency, happenedOn, ruleVersionId, done: contributions }])
  return told
}

type Decided = Pick<store.KeptVersion, 'needsApproval' | 'approvedAt' | 'refusedBy' | 'number'>

const holds = ({ needsApproval, approvedAt }: Pick<Decided, 'needsApproval' | 'approvedAt'>) =>
  !needsApproval || approvedAt !== null

function stateOf(version: Decided, inForce: number): OutcomeVersion['state'] {
  if (version.refusedBy !== null) return 'refused'
  if (!holds(version)) return 'proposed'
  return version.number === inForce ? 'in force' : 'earlier'
}
