import type { Context } from '#platform/context.ts'
import { badInput, Problem } from '#platform/errors.ts'
import type { FileWish, Taken } from '../contract/file.ts'
import type { Kpi, KpiWish } from '../contract/kpi.ts'
import * as hypothesisStore from '../hypotheses/hypothesis-store.ts'
import * as store from '../store.ts'
import { add, change, remove, setParts, structure, suppose } from '../structure.ts'
import * as words from '../words.ts'
import { type KpiOfFile, readStructure, type StructureOfFile, written } from './structure-file.ts'

/** The structure as a text that is compared and reviewed line by line. */
export async function fileOf(context: Context): Promise<string> {
  const kpis = (await structure(context)).filter(isFree)
  const addresses = await store.addressesOf(context, peopleOf(kpis))
  const keyOf = new Map(kpis.map(({ id, key }) => [id, key]))
  const hypotheses = (await hypothesisStore.all(context)).filter(
    ({ fromId, toId }) => keyOf.has(fromId) && keyOf.has(toId),
  )
  return written({
    kpis: kpis.map((one) => asInFile(one, keyOf, addresses)),
    hypotheses: hypotheses.map(({ fromId, toId, expects, note }) => ({
      from: keyOf.get(fromId) ?? '',
      to: keyOf.get(toId) ?? '',
      expects,
      ...(note !== '' && { note }),
    })),
  })
}

/** What a redesign ended is history, and in no file. */
function isFree({ usedUntil }: Kpi): boolean {
  return usedUntil === null
}

function peopleOf(kpis: readonly Kpi[]): string[] {
  return kpis.flatMap(({ accountable, contributors }) => [accountable ?? [], contributors].flat().map(({ id }) => id))
}

function asInFile(kpi: Kpi, keyOf: ReadonlyMap<string, string>, addresses: ReadonlyMap<string, string>): KpiOfFile {
  const { key, name, layer, figure, better, accountable, contributors, touchpoint, aspect, principle, note } = kpi
  const known = contributors.flatMap(({ id }) => addresses.get(id) ?? [])
  const answers = accountable === null ? undefined : addresses.get(accountable.id)
  return {
    ...{ key, name, layer },
    ...(figure !== null && { figure }),
    better,
    ...(answers !== undefined && { accountable: answers }),
    ...(known.length > 0 && { contributors: known }),
    ...(touchpoint !== '' && { touchpoint }),
    ...(aspect !== null && { aspect }),
    ...(principle !== '' && { principle }),
    ...(note !== '' && { note }),
    ...(kpi.formula !== null && { formula: kpi.formula, parts: kpi.partIds.map((id) => keyOf.get(id) ?? '') }),
  }
}

/** Makes the structure what the file says, KPI by KPI by their keys; what it does not name stays, or goes where that is wished. */
export async function takeFile(context: Context, { yaml, others }: FileWish): Promise<Taken> {
  const read = readStructure(yaml)
  if ('faults' in read) {
    const [fault] = read.faults
    throw badInput('yaml', words.wrongAt(fault?.at ?? '', fault?.says ?? ''))
  }
  await store.hold(context)
  const before = (await structure(context)).filter(isFree)
  const file = read.found
  const named = new Set(file.kpis.map(({ key }) => key))
  if (named.size < file.kpis.length) throw badInput('yaml', words.problems.keyTaken)
  const unnamed = before.filter(({ key }) => !named.has(key))
  const members = await store.membersByAddress(context)
  for (const one of others === 'remove' ? unnamed : []) await setParts(context, one.id, { formula: null, partIds: [] })
  const counts = { added: 0, changed: 0, unchanged: 0 }
  for (const [at, one] of file.kpis.entries())
    await told(`kpis[${at + 1}]`, async () => {
      const wish = wishOf(one, members)
      const kept = before.find(({ key }) => key === one.key)
      if (kept !== undefined && isSame(wish, kept)) {
        counts.unchanged += 1
        return
      }
      if (kept === undefined) await add(context, { ...wish, key: one.key })
      else await change(context, kept.id, wish)
      counts[kept === undefined ? 'added' : 'changed'] += 1
    })
  await takeParts(context, file)
  const hypotheses = await takeHypotheses(context, file, others)
  if (others === 'remove') for (const { id } of unnamed) await remove(context, id)
  const left = others === 'remove' ? [] : unnamed.map(({ key }) => key)
  return { ...counts, removed: unnamed.length - left.length, ...hypotheses, notInFile: left }
}

function wishOf(one: KpiOfFile, members: ReadonlyMap<string, string>): Omit<KpiWish, 'key'> {
  const member = (address: string) => {
    const id = members.get(address.toLowerCase())
    if (id === undefined) throw badInput('yaml', words.nobodyAt(address))
    return id
  }
  const { name, layer, figure = null, better, touchpoint = '', aspect = null, principle = '', note = '' } = one
  return {
    ...{ name, layer, figure, better, touchpoint, aspect, principle, note },
    accountableId: one.accountable === undefined ? null : member(one.accountable),
    contributorIds: (one.contributors ?? []).map(member),
  }
}

function isSame(wish: Omit<KpiWish, 'key'>, kept: Kpi): boolean {
  const { accountable, contributors, name, layer, figure, better, touchpoint, aspect, principle, note } = kept
  const as = {
    ...{ name, layer, figure, better, touchpoint, aspect, principle, note },
    accountableId: accountable?.id ?? null,
    contributorIds: contributors.map(({ id }) => id),
  }
  return JSON.stringify({ ...wish, better: wish.better ?? better }) === JSON.stringify(as)
}

/** All that is made anew is unmade first: what the file says goes round in no circle on the way there either. */
async function takeParts(context: Context, file: StructureOfFile): Promise<void> {
  const kpis = await structure(context)
  const byKey = new Map(kpis.map((one) => [one.key, one]))
  const keyOf = new Map(kpis.map(({ id, key }) => [id, key]))
  const said = ({ formula, parts = [] }: KpiOfFile) =>
    JSON.stringify([parts.length === 0 ? null : (formula ?? null), parts])
  const others = file.kpis.flatMap((one, at) => {
    const kept = byKey.get(one.key)
    const present = kept && JSON.stringify([kept.formula, kept.partIds.map((id) => keyOf.get(id))])
    return kept === undefined || present === said(one) ? [] : [{ one, at, id: kept.id }]
  })
  for (const { id } of others) await setParts(context, id, { formula: null, partIds: [] })
  for (const { one, at, id } of others)
    await told(`kpis[${at + 1}].parts`, async () => {
      const partIds = (one.parts ?? []).map((key) => byKey.get(key)?.id)
      if (partIds.includes(undefined)) throw badInput('yaml', words.problems.noPart)
      await setParts(context, id, {
        formula: one.formula ?? null,
        partIds: partIds.filter((part) => part !== undefined),
      })
    })
}

async function takeHypotheses(context: Context, file: StructureOfFile, others: FileWish['others']) {
  const ids = new Map((await structure(context)).filter(isFree).map(({ key, id }) => [key, id]))
  const inUse = new Set(ids.values())
  const kept = (await hypothesisStore.all(context)).filter(({ fromId, toId }) => inUse.has(fromId) && inUse.has(toId))
  const stays = new Set<string>()
  let added = 0
  let removed = 0
  for (const [at, { from, to, expects, note = '' }] of file.hypotheses.entries())
    await told(`hypotheses[${at + 1}]`, async () => {
      const [fromId = '', toId = ''] = [ids.get(from), ids.get(to)]
      const same = kept.find((one) => one.fromId === fromId && one.toId === toId)
      if (same?.expects === expects) {
        stays.add(same.id)
        if (same.note !== note) await hypothesisStore.setNote(context, same.id, note)
        return
      }
      if (same !== undefined) {
        await hypothesisStore.remove(context, same.id)
        stays.add(same.id)
        removed += 1
      }
      await suppose(context, { fromId, toId, expects, note })
      added += 1
    })
  for (const { id } of others === 'remove' ? kept.filter((one) => !stays.has(one.id)) : []) {
    await hypothesisStore.remove(context, id)
    removed += 1
  }
  return { hypothesesAdded: added, hypothesesRemoved: removed }
}

/** What is refused is told with its place in the file. */
async function told(at: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'BAD_INPUT')
      throw badInput('yaml', { en: words.wrongAt(at, problem.text.en).en, ja: words.wrongAt(at, problem.text.ja).ja })
    throw problem
  }
}
