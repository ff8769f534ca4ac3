import { allNames } from '../../all-names.ts'
import { useWords } from '../../wording/say.ts'
import { useOrigin } from '../../wording/use-origin.ts'
import type { ChangeLine } from './AuditPage.tsx'

/** How a line of the audit log is said: who, on what, which fields. */
export function useChangeWords() {
  const { t, n } = useWords()
  const origin = useOrigin()
  const record = (change: ChangeLine) => {
    const noun = allNames.record(change.record)
    const name = nameIn(change)
    const called = noun === undefined ? change.record : t(noun)
    return name === null ? called : `${called} · ${name}`
  }
  const field = (change: ChangeLine, name: string) => {
    const said = allNames.field(change.record, name)
    return said === undefined ? name : t(said)
  }
  return {
    record,
    field,
    author: ({ author, authorName }: ChangeLine) => origin.author(author, authorName),
    source: ({ source }: ChangeLine) => origin.source(source),
    fields: (change: ChangeLine) => n.list(fieldsOf(change).map((name) => field(change, name))),
  }
}

export function fieldsOf({ before, after }: ChangeLine): string[] {
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
}

function nameIn({ before, after }: ChangeLine): string | null {
  const name = after?.name ?? before?.name
  return typeof name === 'string' ? name : null
}
