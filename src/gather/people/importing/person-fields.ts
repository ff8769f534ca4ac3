import type { ImportField } from '#platform/furnishing/contributions.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { customerFields } from '../../customers/customers.ts'
import { consentFields } from '../consent/importing/consent-fields.ts'
import { PersonRole } from '../contract.ts'
import * as words from '../words.ts'
import { synonyms } from './synonyms.ts'

export const personFields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    longest: lengths.id,
    synonyms: synonyms.external_id,
  },
  ...customerFields,
  {
    name: 'name',
    label: words.fieldNames.name,
    type: 'text',
    synonyms: synonyms.name,
  },
  {
    name: 'family_name',
    label: words.fieldNames.familyName,
    type: 'text',
    synonyms: synonyms.family_name,
  },
  {
    name: 'given_name',
    label: words.fieldNames.givenName,
    type: 'text',
    synonyms: synonyms.given_name,
  },
  { name: 'name_kana', label: words.fieldNames.nameKana, type: 'text', synonyms: synonyms.name_kana },
  { name: 'family_kana', label: words.fieldNames.familyKana, type: 'text', synonyms: synonyms.family_kana },
  { name: 'given_kana', label: words.fieldNames.givenKana, type: 'text', synonyms: synonyms.given_kana },
  { name: 'honorific', label: words.fieldNames.honorific, type: 'text', synonyms: synonyms.honorific },
  {
    name: 'email',
    label: words.fieldNames.email,
    type: 'text',
    longest: lengths.address,
    synonyms: synonyms.email,
  },
  {
    name: 'phone',
    label: words.fieldNames.phone,
    type: 'text',
    synonyms: synonyms.phone,
  },
  { name: 'line_id', label: words.fieldNames.lineId, type: 'text', synonyms: synonyms.line_id },
  {
    name: 'title',
    label: words.fieldNames.title,
    type: 'text',
    synonyms: synonyms.title,
  },
  {
    name: 'department',
    label: words.fieldNames.department,
    type: 'text',
    synonyms: synonyms.department,
  },
  { name: 'locale', label: words.fieldNames.locale, type: 'text', synonyms: synonyms.locale },
  { name: 'zone', label: words.fieldNames.zone, type: 'text', synonyms: synonyms.zone },
  { name: 'roles', label: words.fieldNames.roles, type: 'text', synonyms: synonyms.roles },
  {
    name: 'left_on',
    label: words.fieldNames.leftOn,
    type: 'date',
    synonyms: synonyms.left_on,
  },
  ...consentFields,
]

/** `sponsor, field` or 推進責任者／現場, and what of it is no role. */
export function rolesIn(text: string | null): { roles: PersonRole[] | null; unknown: string[] } {
  if (text === null) return { roles: null, unknown: [] }
  const said = text.split(/[,、;／/|・]\s*/u).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
  const roles = said.flatMap((word) => roleOf(word.toLowerCase()) ?? [])
  return {
    roles: roles.length === 0 ? null : [...new Set(roles)].sort(),
    unknown: said.filter((word) => roleOf(word.toLowerCase()) === undefined),
  }
}

/** As files wrote them before, and as some do. */
const alsoWritten: ReadonlyMap<string, PersonRole> = new Map([
  ['推進役', 'champion'],
  ['推進者', 'champion'],
  ['決裁者', 'sponsor'],
])

function roleOf(word: string): PersonRole | undefined {
  const named = PersonRole.options.find((role) => words.personRoleNames[role].ja === word)
  return PersonRole.safeParse(word).data ?? named ?? alsoWritten.get(word)
}
