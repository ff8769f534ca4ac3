import type { Kpi } from '../../kpis/contract.ts'
import { type Becomes, type RedesignLine, type Side, type SideField, sideFields } from '../contract/redesign.ts'

type Compared = { readonly before: Side | null; readonly after: Side | null; readonly differs: SideField[] }

/** What a member is called, null of somebody who left; and what is better of what a KPI becomes, said or not. */
export type Known = {
  readonly nameOf: (id: string) => string | null
  readonly betterOf: (becomes: Becomes) => NonNullable<Side['better']>
}

/**
 * A line with both of its sides. What is kept reads alike on both; of what is in no structure its name alone is known.
 *
 * @param was  the KPI as it is, or as it was when the sheet was decided on; null where it is in no structure
 */
export function compared(line: RedesignLine, was: Side | null, known: Known): Compared {
  const before = line.act === 'add' ? null : (was ?? named(line.oldName))
  const after = line.act === 'drop' ? null : line.act === 'keep' ? before : sideOf(line.becomes, was, known)
  const differs = before === null || after === null ? [] : sideFields.filter((field) => before[field] !== after[field])
  return { before, after, differs }
}

export function sideOfKpi(kpi: Kpi): Side {
  const { name, layer, figure, better, touchpoint, aspect, principle } = kpi
  return {
    ...{ name, layer, figure, better, touchpoint, aspect, principle },
    accountable: kpi.accountable?.name ?? null,
    isComposed: kpi.formula !== null,
  }
}

/** Made of others is what takes the place of what was, and names no figure of its own. */
function sideOf(becomes: Becomes | null, was: Side | null, { nameOf, betterOf }: Known): Side | null {
  if (becomes === null) return null
  const { name, layer, figure, touchpoint, aspect, principle, accountableId } = becomes
  return {
    ...{ name, layer, figure, touchpoint, aspect, principle },
    better: betterOf(becomes),
    accountable: accountableId === null ? null : nameOf(accountableId),
    isComposed: figure === null && (was?.isComposed ?? false),
  }
}

function named(name: string): Side {
  const nothing = { layer: null, figure: null, better: null, accountable: null, aspect: null }
  return { name, ...nothing, isComposed: false, touchpoint: '', principle: '' }
}
