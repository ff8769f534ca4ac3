import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { carryOut } from '#gather/edits/carrying-out.ts'
import type { Change } from '#gather/edits/contract.ts'
import { edit, makeEdit, runEdit, undoEdit } from '#gather/edits/edits.ts'
import { createWorkspace } from '#platform/access/access.ts'
import { systemActor } from '#platform/access/callers.ts'
import { readConfig } from '#platform/config.ts'
import { deskOf } from '#platform/house.ts'
import { followChanges } from '#see/portfolio/portfolio.ts'
import { openMeguri } from '../src/server.ts'
import { passingFolder } from '../test/passing-folder.ts'
import type { BenchRow } from './health.ts'

const once = { number: 1, isLast: false }
const change: Change = { kind: 'value', field: 'industry', value: 'retail' }

/** All customers of a workspace changed by a filter: the dry run, the edit until the list shows it, and its undo. */
export async function editsBench(customers: number): Promise<BenchRow[]> {
  const data = passingFolder(join(tmpdir(), 'meguri-bench-edits-'))
  const meguri = await openMeguri(readConfig({ ...process.env, MEGURI_DATA: data, MEGURI_LOG: 'error' }))
  try {
    const place = { name: 'Bench', zone: 'UTC', currency: 'JPY', locale: 'en' as const }
    const made = await createWorkspace(meguri.house, place, { userId: null, name: 'Bench', email: '' })
    const desk = deskOf(meguri.house, {
      workspace: { ...place, id: made.id },
      actor: systemActor,
      locale: 'en',
      source: 'bench',
    })
    await meguri.house.stores.pools.owner.query(
      `INSERT INTO customers (workspace_id, name, normal_name, bare_name, industry, attributes)
       SELECT $1, 'Customer ' || n, 'customer' || n, 'customer' || n, 'food', jsonb_build_object('rank', n % 5)
       FROM generate_series(1, $2::int) AS n`,
      [made.id, customers],
    )
    await followChanges(desk, { wholly: true })
    const quietly = async () => undefined
    const work = (id: string) => carryOut(desk, { id }, quietly, once)
    let id = ''
    const made1 = await timed(async () => {
      const wish = { which: { filter: {} }, change, atOnce: false }
      id = (await desk.transaction((context) => makeEdit(context, wish))).id
    })
    const tried = await timed(() => work(id))
    await desk.transaction((context) => runEdit(context, id))
    const ran = await timed(() => work(id))
    await desk.transaction((context) => undoEdit(context, id))
    const undone = await timed(() => work(id))
    const told = await desk.transaction((context) => edit(context, id))
    const { changed, restored } = told
    if (changed !== customers || restored !== customers)
      throw new Error(`${changed} changed and ${restored} restored of ${customers}: ${JSON.stringify(told)}`)
    const of = `${customers.toLocaleString('en')} customers`
    return [
      { name: `edits: ${of} found by a filter and kept`, value: made1, unit: 's' },
      { name: `edits: dry run of ${of}`, value: tried, unit: 's' },
      { name: `edits: ${of} changed, until the list shows it`, value: ran, unit: 's' },
      { name: `edits: ${of} taken back, until the list shows it`, value: undone, unit: 's' },
    ]
  } finally {
    await meguri.close()
    rmSync(data, { recursive: true, force: true })
  }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return (performance.now() - from) / 1000
}
