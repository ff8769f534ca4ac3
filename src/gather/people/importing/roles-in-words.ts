import { PersonRole } from '../contract.ts'
import * as words from '../words.ts'

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

function roleOf(word: string): PersonRole | undefined {
  return PersonRole.safeParse(word).data ?? PersonRole.options.find((role) => words.personRoleNames[role].ja === word)
}
