import { useAsk } from '#web/asking/api.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from './attribution-api.ts'
import { words } from './words.ts'

/** Departments and members, as a field offers them; of members those who are present. */
export function useParties() {
  const { t } = useWords()
  const departments = useAsk(api.departments, {}).data?.rows ?? []
  const { members, nameOf } = useMembers()
  const groups = [
    {
      group: t(words.departments),
      items: departments.map(({ id, name }) => ({ value: `department ${id}`, label: name })),
    },
    {
      group: t(words.members),
      items: members.filter(({ present }) => present).map(({ id, name }) => ({ value: `member ${id}`, label: name })),
    },
  ]
  /** Who stands behind an author, by name. */
  const authorName = (author: string) =>
    (author.startsWith('member:') ? nameOf(author.slice('member:'.length)) : null) ?? t(words.program)
  return { departments, members, groups: groups.filter(({ items }) => items.length > 0), authorName }
}
