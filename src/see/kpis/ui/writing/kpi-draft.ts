import type { Aspect, Layer } from '../../contract/kpi.ts'
import type { ShownKpi } from '../kpis-api.ts'

export type KpiDraft = {
  readonly name: string
  readonly layer: Layer
  readonly figure: string
  readonly better: 'higher' | 'lower' | 'neither'
  readonly accountableId: string
  readonly contributorIds: readonly string[]
  readonly touchpoint: string
  readonly aspect: Aspect | ''
  readonly principle: string
  readonly note: string
}

export function draftOf(kpi: ShownKpi | undefined): KpiDraft {
  return {
    name: kpi?.name ?? '',
    layer: kpi?.layer ?? 'business',
    figure: kpi?.figure ?? '',
    better: kpi?.better ?? 'higher',
    accountableId: kpi?.accountable?.id ?? '',
    contributorIds: kpi?.contributors.map(({ id }) => id) ?? [],
    touchpoint: kpi?.touchpoint ?? '',
    aspect: kpi?.aspect ?? '',
    principle: kpi?.principle ?? '',
    note: kpi?.note ?? '',
  }
}

/** As it is asked for; what is of no touchpoint says nothing of one. */
export function wishOf(draft: KpiDraft) {
  const isMiddle = draft.layer === 'intermediate'
  return {
    name: draft.name,
    layer: draft.layer,
    figure: draft.figure === '' ? null : draft.figure,
    better: draft.better,
    accountableId: draft.accountableId === '' ? null : draft.accountableId,
    contributorIds: [...draft.contributorIds],
    touchpoint: isMiddle ? draft.touchpoint : '',
    aspect: isMiddle && draft.aspect !== '' ? draft.aspect : null,
    principle: draft.principle,
    note: draft.note,
  }
}
