import { decimal, decimalText, sumOfDecimals } from '#maths/money/decimal.ts'
import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { memberNames } from '../../../gather/customers/customers.ts'
import type { Party } from '../contract/party.ts'
import type { Gap, Sheet, SheetLine } from '../contract/sheet.ts'
import { type KeptMembership, memberships } from '../departments/department-store.ts'
import { department } from '../departments/departments.ts'
import * as evidence from '../ledger/evidence-store.ts'
import { totals } from '../ledger/outcome-store.ts'
import { areSame, type Told } from '../ledger/same-outcome.ts'
import { problems } from '../words.ts'
import { recoveries } from './recovery-store.ts'
import * as store from './sheet-store.ts'

type Asked = {
  readonly departmentId?: string | undefined
  readonly memberId?: string | undefined
  readonly from: string
  readonly until: string
}

/** What a department or a person achieved together with others in these days, and their own part. */
export async function sheet(context: Context, { departmentId, memberId, from, until }: Asked): Promise<Sheet> {
  if (until < from) throw badInput('until', problems.endsBefore)
  const of = await partyOf(context, departmentId ?? null, memberId ?? null)
  const kept = await store.lines(context, of, from, until)
  if (kept.length > store.mostLines) throw conflict(problems.tooLong)
  const belonged = await memberships(context)
  const others = await store.withCustomers(
    context,
    kept.flatMap(({ customerId }) => customerId ?? []),
  )
  const onRecord = await evidence.found(
    context,
    kept.flatMap(({ contributions }) => contributions),
  )
  const lines = kept.map((line) => lineOf(line, of, { belonged, others, onRecord }))
  return {
    ...{ of, from, until, lines, sums: sumsOf(lines) },
    company: await totals(context, { from, until }),
    recoveries: await recoveries(context, from, until),
  }
}

type Known = {
  readonly belonged: readonly KeptMembership[]
  readonly others: readonly (Told & { readonly id: string })[]
  readonly onRecord: ReadonlyMap<string, evidence.Found>
}

function lineOf(line: store.KeptLine, of: Party, { belonged, others, onRecord }: Known): SheetLine {
  const wasIn = (memberId: string | null, departmentId: string | null, day: string) =>
    belonged.some(
      (one) =>
        one.memberId === memberId &&
        one.departmentId === departmentId &&
        one.fromOn <= day &&
        (one.untilOn === null || day <= one.untilOn),
    )
  const isOwn = (credit: Party) =>
    of.memberId === null ? credit.departmentId === of.departmentId : credit.memberId === of.memberId
  const contributions = line.contributions
    .filter((one) => isOwn(one) || (of.memberId === null && wasIn(one.memberId, of.departmentId, one.doneOn)))
    .map((one) => ({ ...one, evidence: onRecord.get(evidence.keyOf(one))?.said ?? null }))
  const own = sumOf(line.credits.filter(isOwn))
  const isShared =
    of.memberId !== null &&
    own === '0' &&
    line.credits.some((one) => one.memberId === null && wasIn(of.memberId, one.departmentId, line.happenedOn))
  const lacks: Readonly<Record<Gap, boolean>> = {
    'no evidence': own !== '0' && !contributions.some(({ kind }) => kind !== 'other'),
    'evidence gone': contributions.some(({ kind, evidence: seen }) => kind !== 'other' && seen === null),
    'shared with the department': isShared,
    'may be the same': isWorth(line) && others.some((one) => one.id !== line.outcomeId && areSame(one, line)),
    'change waits': line.isProposed,
  }
  const { outcomeId, kind, customerId, customerName, happenedOn, currency, amount, rule, isClosed } = line
  return {
    ...{ outcomeId, kind, customerId, customerName, happenedOn, currency, amount, own, contributions, isClosed },
    others: line.credits.filter((credit) => !isOwn(credit)),
    rule: rule && { name: rule.name, number: rule.number, kind: rule.kind, agreedOn: rule.agreedOn },
    gaps: Object.entries(lacks).flatMap(([gap, does]) => (does ? [gap as Gap] : [])),
  }
}

function sumsOf(lines: readonly SheetLine[]): Sheet['sums'] {
  return [...Map.groupBy(lines.filter(isWorth), ({ currency }) => currency)]
    .map(([currency, those]) => ({
      ...{ currency, outcomes: those.length, together: sumOf(those) },
      own: sumOf(those.map(({ own }) => ({ amount: own }))),
    }))
    .sort((one, other) => one.currency.localeCompare(other.currency))
}

const isWorth = ({ amount }: { readonly amount: string }) => Number(amount) !== 0
const sumOf = (those: readonly { readonly amount: string }[]) =>
  decimalText(sumOfDecimals(those.map(({ amount }) => decimal(amount, 'amount'))))

async function partyOf(context: Context, departmentId: string | null, memberId: string | null): Promise<Party> {
  if ((departmentId === null) === (memberId === null)) throw badInput('departmentId', problems.oneSheet)
  if (departmentId !== null) {
    const { name } = await department(context, departmentId)
    return { departmentId, departmentName: name, memberId: null, memberName: null }
  }
  const memberName = (await memberNames(context, [memberId ?? ''])).get(memberId ?? '')
  if (memberName === undefined) throw notFound({ en: 'member', ja: 'メンバー' })
  return { departmentId: null, departmentName: null, memberId, memberName }
}
