import type { Act, RedesignLine } from '../../contract/redesign.ts'
import type { ShownKpi, ShownLine } from '../redesigns-api.ts'

/** The KPI is in no structure: it is called by its name. */
export const other = 'other'

export type LineDraft = {
  readonly act: Act
  /** The id of a KPI, or `other`. */
  readonly old: string
  readonly oldName: string
  readonly name: string
  readonly layer: 'business' | 'intermediate' | 'health'
  readonly figure: string
  readonly accountableId: string
  readonly touchpoint: string
  readonly aspect: 'psychological' | 'behavioural' | ''
  readonly principle: string
  readonly note: string
  readonly aim: string
  readonly why: string
}

export const blank: LineDraft = {
  ...{ act: 'change', old: '', oldName: '', name: '', layer: 'business', figure: '', accountableId: '' },
  ...{ touchpoint: '', aspect: '', principle: '', note: '', aim: '', why: '' },
}

/** What tells a line from the others of its sheet, wherever it stands; `new` of one that is not on it yet. */
export function lineKey(line: Pick<ShownLine, 'kpiId' | 'oldName' | 'becomes'> | undefined): string {
  if (line === undefined) return 'new'
  return line.kpiId ?? (line.oldName === '' ? `added ${line.becomes?.name ?? ''}` : line.oldName)
}

/** Without what the answer adds to a line. */
export function lineOf({ act, kpiId, oldName, becomes, aim, why }: ShownLine): RedesignLine {
  return { act, kpiId, oldName, becomes, aim, why }
}

export function draftOf(line: ShownLine | undefined): LineDraft {
  if (line === undefined) return blank
  const { act, kpiId, oldName, becomes, aim, why } = line
  return {
    ...{ act, old: kpiId ?? (oldName === '' ? '' : other), oldName },
    ...{ name: becomes?.name ?? '', layer: becomes?.layer ?? 'business', figure: becomes?.figure ?? '' },
    ...{ accountableId: becomes?.accountableId ?? '', touchpoint: becomes?.touchpoint ?? '' },
    ...{ aspect: becomes?.aspect ?? '', principle: becomes?.principle ?? '', note: becomes?.note ?? '', aim, why },
  }
}

/** A KPI is chosen: what it is today is where the change begins. */
export function begun(draft: LineDraft, kpi: ShownKpi | undefined): LineDraft {
  if (kpi === undefined) return draft
  const { name, layer, figure, accountable, touchpoint, aspect, principle } = kpi
  return {
    ...draft,
    ...{ name, layer, figure: figure ?? '', accountableId: accountable?.name == null ? '' : accountable.id },
    ...{ touchpoint, aspect: aspect ?? '', principle },
  }
}

/** `better` is what the line said of it; where it says nothing the server knows it, of the KPI before and of the figure. */
export function wishOf(draft: LineDraft, better: 'higher' | 'lower' | 'neither' | undefined): RedesignLine {
  const { act, old, oldName, aim, why } = draft
  const isMiddle = draft.layer === 'intermediate'
  const becomes = {
    ...{ name: draft.name, layer: draft.layer, figure: draft.figure === '' ? null : draft.figure },
    ...(better !== undefined && { better }),
    accountableId: draft.accountableId === '' ? null : draft.accountableId,
    touchpoint: isMiddle ? draft.touchpoint : '',
    aspect: isMiddle && draft.aspect !== '' ? draft.aspect : null,
    ...{ principle: draft.principle, note: draft.note },
  }
  return {
    act,
    kpiId: act === 'add' || old === other || old === '' ? null : old,
    oldName: act !== 'add' && old === other ? oldName : '',
    becomes: act === 'add' || act === 'change' ? becomes : null,
    ...{ aim, why },
  }
}
