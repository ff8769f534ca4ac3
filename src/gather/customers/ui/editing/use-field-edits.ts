import { useRef } from 'react'
import { useSave } from '#web/asking/api.ts'
import { Refusal } from '#web/asking/refusal.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import type { CellEdit } from '#web/kit/table/cell/cell-edit.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import type { AttributeType } from '../../../attributes/contract.ts'
import { api } from '../customers-api.ts'
import { words } from '../words.ts'
import { type EditableField, editableFields, type FieldName } from './editable-fields.ts'
import { usePlaceOfOne } from './use-place-of-one.ts'

type Value = string | number | boolean | null | undefined
export type ShownType = { readonly name: string; readonly type: AttributeType }

/** How the fields, attributes and owners of customers are edited where they stand: kept at once, with a way back. */
export function useFieldEdits() {
  const words_ = useWords()
  const { t } = words_
  const tell = useTell()
  const { members } = useMembers()
  const opened = useRef<string>(undefined)
  const change = useSave(api.change, { etag: () => opened.current, quiet: true })
  const changed = (etag: string | undefined, wish: Parameters<typeof change.mutateAsync>[0]) => {
    opened.current = etag
    return change.mutateAsync(wish)
  }
  const { give } = usePlaceOfOne('owner')
  const keep = async (path: string, act: () => Promise<unknown>, back: () => void): Promise<string | undefined> => {
    try {
      await act()
    } catch (problem) {
      return saidOf(problem, path, t)
    }
    tell(t(words.saved), { undo: back })
    return undefined
  }
  const giveOwner = async (id: string, memberId: string | null, shown: string | null) => {
    try {
      const { isGiven, before } = await give(id, memberId, shown)
      const back = () => void give(id, before, memberId).catch(tell.problem)
      if (isGiven) tell(t(words.saved), { undo: back })
      return undefined
    } catch (problem) {
      return saidOf(problem, 'memberId', t)
    }
  }
  const field = (id: string, name: FieldName, present: Value, etag?: string): CellEdit => {
    const shape: EditableField = editableFields[name]
    const wish = (value: Value) => ({ id, [name]: value })
    return {
      ...editOf(shape, present, t),
      beside: name === 'name',
      save: (written) =>
        keep(
          name,
          () => changed(etag, wish(written === '' ? null : typed(written, shape.kind))),
          () => void changed(undefined, wish(present ?? null)).catch(() => undefined),
        ),
    }
  }
  const attribute = (id: string, { name, type }: ShownType, present: Value, etag?: string): CellEdit => {
    const wish = (value: string | number | boolean | null) => ({ id, attributes: { [name]: value } })
    const shape = shapeOf(type)
    return {
      ...editOf(shape, present, t),
      save: (written) =>
        keep(
          `attributes.${name}`,
          () => changed(etag, wish(written === '' ? null : written)),
          () => void changed(undefined, wish(present ?? null)).catch(() => undefined),
        ),
    }
  }
  const owner = (id: string, present: string | null): CellEdit => ({
    kind: 'choice',
    value: present ?? '',
    choices: members
      .filter((one) => one.present || one.id === present)
      .map((one) => ({ value: one.id, label: one.name })),
    clearable: true,
    save: (written) => giveOwner(id, written === '' ? null : written, present),
  })
  return { field, attribute, owner }
}

function shapeOf(type: AttributeType): EditableField {
  const label = words.field
  if (type === 'boolean') return { label, kind: 'choice', choices: { true: words.yes, false: words.no } }
  return { label, kind: type === 'number' || type === 'date' ? type : 'text' }
}

function editOf({ kind, choices, required = false }: EditableField, present: Value, t: Words['t']) {
  return {
    kind,
    value: present === null || present === undefined ? '' : String(present),
    clearable: !required,
    ...(choices === undefined
      ? {}
      : { choices: Object.entries(choices).map(([value, label]) => ({ value, label: t(label) })) }),
  }
}

/** What is no number goes as it was written, so that the contract says why it is none. */
function typed(written: string, kind: EditableField['kind']): string | number {
  const number = Number(written.normalize('NFKC').replaceAll(',', ''))
  return kind === 'number' && !Number.isNaN(number) ? number : written
}

function saidOf(problem: unknown, path: string, t: Words['t']): string {
  if (!(problem instanceof Refusal)) return t(words.notSaved)
  const said = problem.about(path) ?? problem.issues[0]?.message ?? problem.message
  return said === '' ? t(words.notSaved) : said
}
