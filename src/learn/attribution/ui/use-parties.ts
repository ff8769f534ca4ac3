import { useAsk } from '#web/asking/api.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from './attribution-api.ts'
import { words } from './words.ts'

/**
 * Departments and members, as a field offers them; whoever left stands apart: what they did is on record. With `chosen`, of those who left
 * only them whom the field names by now.
 */
export function useParties(chosen?: readonly string[]) {
  const { t } = useWords()
  const departments = useAsk(api.departments, {}).data?.rows ?? []
  const { members, nameOf } = useMembers()
  const membersWho = (are: boolean) =>
    members.filter(({ present }) => present === are).map(({ id, name }) => ({ value: `member ${id}`, label: name }))
  const groups = [
    {
      group: t(words.departments),
      items: departments.map(({ id, name }) => ({ value: `department ${id}`, label: name })),
    },
    { group: t(words.members), items: membersWho(true) },
    { group: t(words.left), items: membersWho(false).filter(({ value }) => chosen?.includes(value) ?? true) },
  ]
  /** Who stands behind an author, by name. */
  const authorName = (author: string) =>
    (author.startsWith('member:') ? nameOf(author.slice('member:'.length)) : null) ?? t(words.program)
  return { departments, members, groups: groups.filter(({ items }) => items.length > 0), authorName }
}
