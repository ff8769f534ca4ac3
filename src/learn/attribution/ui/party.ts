import type { Words } from '#web/wording/say.ts'

type Party = { readonly departmentName: string | null; readonly memberName: string | null }

/** A member with the department they did it in, or a department as a whole. */
export function partyName({ departmentName, memberName }: Party, { locale }: Pick<Words, 'locale'>): string {
  if (memberName === null) return departmentName ?? ''
  if (departmentName === null) return memberName
  return locale === 'ja' ? `${memberName}（${departmentName}）` : `${memberName} (${departmentName})`
}

/** A choice of a field that offers departments and members. */
export const partyKey = ({ departmentId, memberId }: { departmentId: string | null; memberId: string | null }) =>
  memberId !== null ? `member ${memberId}` : departmentId !== null ? `department ${departmentId}` : ''

export function partyIn(key: string): { departmentId: string | null; memberId: string | null } {
  const [kind, id = null] = key.split(' ')
  return { departmentId: kind === 'department' ? id : null, memberId: kind === 'member' ? id : null }
}
