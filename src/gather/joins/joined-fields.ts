import type { FurtherKind, Person } from '../people/contract.ts'
import { type FieldChoice, nameFields, plainFields, readingFields } from './contract.ts'

type Value = FieldChoice['kept']
type Field = (typeof nameFields | typeof readingFields | typeof plainFields)[number]

/** What is still known of a value that was not chosen. */
const furtherKinds: Partial<Record<Field, FurtherKind>> = {
  name: 'name',
  nameKana: 'name',
  email: 'email',
  phone: 'phone',
  lineId: 'line',
}

/** How the two are compared: in which form of a name, an address or a number they are one. */
export type Alike = (kind: FurtherKind, one: string, other: string) => boolean

/**
 * What each field becomes: what the kept record says, filled where it says nothing with what the other says, and taken from the other
 * where that is wished. A name is one choice with its parts, and so is a reading. That somebody left is not filled in: the other record
 * says that they are there. Roles are those of both.
 */
export function joinedFields(kept: Person, absorbed: Person, take: readonly string[], alike: Alike): FieldChoice[] {
  const choice = (field: Field, isTaken: boolean): FieldChoice[] => {
    const side = { kept: kept[field], absorbed: absorbed[field] }
    if (side.kept === null && side.absorbed === null) return []
    if (side.kept === side.absorbed) return side.kept === '' ? [] : [said(field, side, side.kept, 'both')]
    const from = isTaken ? 'absorbed' : 'kept'
    return [withOther(said(field, side, isTaken ? side.absorbed : side.kept, from), furtherKinds[field], alike)]
  }
  const asOne = (fields: readonly Field[]) => {
    const [whole = 'name'] = fields
    const isTaken = fields.every((field) => !kept[field]) || fields.some((one) => wished(one, absorbed[one], take))
    const isOne = typeof kept[whole] === 'string' && alike('name', kept[whole], String(absorbed[whole] ?? ''))
    return fields.flatMap((field) => {
      const [chosen, other] = isTaken ? [absorbed, kept] : [kept, absorbed]
      return choice(field, isOne && !chosen[field] && other[field] ? !isTaken : isTaken)
    })
  }
  const plain = plainFields.flatMap((field) => {
    const isFilled = kept[field] === null && field !== 'leftOn'
    return choice(field, isFilled || (field === 'leftOn' ? take.includes(field) : wished(field, absorbed[field], take)))
  })
  return [
    ...asOne(nameFields),
    ...asOne(readingFields),
    ...plain,
    ...rolesOf(kept, absorbed),
    ...ownOf(kept, absorbed, take),
  ]
}

function wished(field: string, value: Value, take: readonly string[]): boolean {
  return take.includes(field) && value !== null && value !== ''
}

function rolesOf(kept: Person, absorbed: Person): FieldChoice[] {
  const roles = [...new Set([...kept.roles, ...absorbed.roles])].sort()
  if (roles.length === 0) return []
  const isMore = roles.length > kept.roles.length
  return [
    said(
      'roles',
      { kept: kept.roles, absorbed: absorbed.roles },
      isMore ? roles : kept.roles,
      isMore ? 'absorbed' : 'both',
    ),
  ]
}

function ownOf(kept: Person, absorbed: Person, take: readonly string[]): FieldChoice[] {
  const names = [...new Set([...Object.keys(kept.attributes), ...Object.keys(absorbed.attributes)])].sort()
  return names.flatMap((name) => {
    const field = `attributes.${name}`
    const side = { kept: kept.attributes[name] ?? null, absorbed: absorbed.attributes[name] ?? null }
    if (side.kept === side.absorbed) return side.kept === null ? [] : [said(field, side, side.kept, 'both')]
    const isTaken = side.kept === null || wished(field, side.absorbed, take)
    return [withOther(said(field, side, isTaken ? side.absorbed : side.kept, isTaken ? 'absorbed' : 'kept'))]
  })
}

function said(field: string, side: { kept: Value; absorbed: Value }, result: Value, from: FieldChoice['from']) {
  return { field, ...side, result, from, other: null }
}

function withOther(one: FieldChoice, kind?: FurtherKind, alike: Alike = () => false): FieldChoice {
  const other = otherOf(one)
  if (other === null || other === '') return one
  if (kind === undefined) return { ...one, other: 'left out' }
  const isSaid = typeof one.result === 'string' && alike(kind, one.result, String(other))
  return { ...one, other: isSaid ? null : 'known besides' }
}

export function otherOf({ from, kept, absorbed }: FieldChoice): Value {
  return from === 'kept' ? absorbed : from === 'absorbed' ? kept : null
}

/** By what the person is known besides, after the join. */
export function furtherIn(fields: readonly FieldChoice[]): { kind: FurtherKind; value: string }[] {
  return fields.flatMap((one) => {
    const kind = Object.entries(furtherKinds).find(([field]) => field === one.field)?.[1]
    const value = otherOf(one)
    return one.other === 'known besides' && kind !== undefined && typeof value === 'string' ? [{ kind, value }] : []
  })
}

/** As what each field is written; fields that stay are left out. */
export function wishOf(fields: readonly FieldChoice[]): Record<string, unknown> {
  const changed = fields.filter(({ from, kept, result }) => from === 'absorbed' && kept !== result)
  const own = changed.flatMap(({ field, result }) => {
    const name = /^attributes\.(.+)$/su.exec(field)?.[1]
    return name === undefined ? [] : [[name, result] as const]
  })
  const plain = changed.filter(({ field }) => !field.startsWith('attributes.'))
  return {
    ...Object.fromEntries(plain.map(({ field, result }) => [field, result])),
    ...(own.length > 0 && { attributes: Object.fromEntries(own) }),
  }
}
