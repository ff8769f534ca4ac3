import type { Context, Desk } from '#platform/context.ts'
import { ownSender } from '../messages/messages.ts'
import type { Check, Deliverability } from './contract.ts'
import { findingsOf } from './findings/findings.ts'
import { rulesOf } from './findings/sender-rules.ts'
import { worsened } from './findings/worsened.ts'
import { seen } from './looking/seeing.ts'
import * as store from './store.ts'

/** Looks up how receivers see our letters, outside of any transaction, and keeps what was found. */
export async function check(desk: Desk): Promise<void> {
  const { sender } = desk.outside
  const [own, complaints] = await desk.transaction(async (context) => [
    await ownSender(context, desk.outside),
    await store.complaints(context),
  ])
  const found = await seen(sender, own)
  const findings = findingsOf(found)
  const rules = rulesOf(findings, found, complaints)
  const { address } = sender
  await desk.transaction((context) => keepCheck(context, { checkedAt: context.now, address, findings, rules }))
}

/** What has become worse is announced once, and stays on Today until it is better or somebody has said that they have seen it. */
async function keepCheck(context: Context, found: Check): Promise<void> {
  const before = await store.kept(context)
  const worse = worsened(before.last?.findings ?? [], found.findings)
  const lacking = new Set(found.findings.filter(({ verdict }) => verdict === 'lacking').map(({ subject }) => subject))
  const subjects = [...new Set([...(before.worsened?.subjects ?? []), ...worse])].filter((one) => lacking.has(one))
  const since = before.worsened?.since ?? context.now
  await store.keep(context, found, subjects.length === 0 ? null : { subjects, since })
  if (worse.length > 0)
    await context.announce({ name: 'deliverability.worsened', about: null, data: { subjects: worse } })
}

/** Each day, where letters leave at all, or somebody has looked before. */
export async function checkDaily(desk: Desk): Promise<void> {
  const { last } = await desk.transaction((context) => store.kept(context), undefined, { readOnly: true })
  if (desk.outside.mail !== null || last !== null) await check(desk)
}

export function deliverability(context: Context): Promise<Deliverability> {
  return store.kept(context)
}
