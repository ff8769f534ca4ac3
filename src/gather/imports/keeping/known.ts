import type { Context } from '#platform/context.ts'
import { customersByExternalId } from '../../customers/customers.ts'
import { Mapping } from '../../mappings/contract.ts'
import type { Known } from '../../mappings/mappings.ts'
import type { Reading } from '../contract.ts'
import { recall } from './store.ts'
import { meantBefore } from './values.ts'

type File = { readonly reading: Reading; readonly fileName: string }

/** What this workspace knows when a file comes: who works here, whose ids stand in it, and what was done with its like. */
export async function knownOf(context: Context, { reading, fileName }: File): Promise<Known> {
  const [before, customers, latest] = [
    await recall(context, reading.headings),
    await customersByExternalId(context, idsIn(reading)),
    await latestImports(context),
  ]
  const like = latest.find(({ name }) => stemOf(name) === stemOf(fileName))?.mapping
  const source = before?.source ?? like?.source ?? null
  return {
    members: await members(context),
    customerIds: [...customers.keys()],
    remembered: before === null ? [] : [before],
    meant: await meantBefore(context, reading.headings, source),
    lastTarget: like?.target ?? null,
  }
}

/** `orders_2026-04.csv` and `orders_2026-05.csv` come from one source. */
export function stemOf(fileName: string): string {
  return fileName
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.\w{2,5}$/, '')
    .replace(/[\d\s_\-.()年月日度]+/gu, '')
}

const mostIds = 5_000

function idsIn({ sample }: Reading): string[] {
  const cells = sample.flatMap((row) => row.cells.map((cell) => cell.trim()))
  return [...new Set(cells.filter((cell) => cell !== '' && cell.length <= 80 && !/\s/.test(cell)))].slice(0, mostIds)
}

async function members({ db, workspace }: Context): Promise<Known['members']> {
  return db
    .selectFrom('members')
    .select(['name', 'email'])
    .where('workspace_id', '=', workspace.id)
    .where('left_at', 'is', null)
    .execute()
}

const latestFew = 30

async function latestImports({ db, workspace }: Context): Promise<{ name: string; mapping: Mapping }[]> {
  const rows = await db
    .selectFrom('imports')
    .innerJoin('uploads', (on) =>
      on.onRef('uploads.workspace_id', '=', 'imports.workspace_id').onRef('uploads.id', '=', 'imports.upload_id'),
    )
    .select(['uploads.name as name', 'imports.mapping as mapping'])
    .where('imports.workspace_id', '=', workspace.id)
    .where('imports.mapping', 'is not', null)
    .orderBy('imports.id', 'desc')
    .limit(latestFew)
    .execute()
  return rows.flatMap(({ name, mapping }) => {
    const read = Mapping.safeParse(mapping)
    return read.success ? [{ name, mapping: read.data }] : []
  })
}
