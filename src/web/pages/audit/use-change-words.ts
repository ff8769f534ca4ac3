import { useWords } from '../../say.ts'
import type { ChangeLine } from './AuditPage.tsx'
import { records, words } from './words.ts'

export function useChangeWords() {
  const { t } = useWords()
  const record = (change: ChangeLine) => {
    const noun = records[change.record]
    const name = nameIn(change)
    const called = noun === undefined ? change.record : t(noun)
    return name === null ? called : `${called} · ${name}`
  }
  const author = ({ authorName, author: id }: ChangeLine) => (id === 'system' ? t(words.system) : authorName)
  const fields = (change: ChangeLine) => fieldsOf(change).join(', ')
  return { record, author, fields }
}

export function fieldsOf({ before, after }: ChangeLine): string[] {
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
}

function nameIn({ before, after }: ChangeLine): string | null {
  const name = after?.name ?? before?.name
  return typeof name === 'string' ? name : null
}
