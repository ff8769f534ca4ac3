import { allNames } from '../../all-names.ts'
import { languageChoices } from '../../pages/settings/choices.ts'
import { useMembers } from '../../session/use-members.ts'
import { useWords } from '../../wording/say.ts'
import { words } from './words.ts'

/** A value of a field as it is read: choices by their names, days as days, members by name. */
export function useValueSaid(): (record: string, column: string, value: unknown) => string {
  const { t, n } = useWords()
  const { nameOf } = useMembers()
  const said = (record: string, column: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t(words.nothing)
    if (typeof value === 'boolean') return t(value ? words.yes : words.no)
    if (Array.isArray(value)) return n.list(value.map((one) => said(record, column, one)))
    if (typeof value === 'object') {
      // What has both languages goes as one: the one that differs may be the other.
      if ('en' in value && 'ja' in value) return [value.en, value.ja].filter((one) => one).join(' · ')
      if (!('state' in value)) return t(words.asEntered)
      // A state, and what is said of it.
      const parts = Object.entries(value).filter(([, part]) => part !== null && part !== '')
      return parts.map(([part, one]) => said(record, part, one)).join(' · ')
    }
    const text = String(value)
    const choice = allNames.choice(record, column, text)
    if (choice !== undefined) return t(choice)
    if (column === 'locale') return languageChoices.find((one) => one.value === text)?.label ?? text
    if (column.endsWith('_on')) return n.day(text)
    if (column === 'at' || column.endsWith('_at')) return n.instant(text)
    return nameOf(text.replace(/^member:/, '')) ?? text
  }
  return said
}
