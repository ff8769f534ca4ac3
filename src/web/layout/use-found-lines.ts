import {
  type Icon,
  IconBuilding,
  IconBulb,
  IconFileText,
  IconMessageCircle,
  IconNotes,
  IconUser,
} from '@tabler/icons-react'
import type { Found } from '../finding/use-found.ts'
import { useMay } from '../session/session.ts'
import { useWords } from '../wording/say.ts'
import { words } from './words.ts'

export type FoundLine = {
  readonly key: string
  readonly label: string
  readonly hint: string | null
  readonly to: string
}
type FoundLines = { readonly label: string; readonly icon: Icon; readonly lines: readonly FoundLine[] }

/** What was found as lines to choose from, each with where it leads. */
export function useFoundLines(found: Found | undefined): readonly FoundLines[] {
  const { t, n } = useWords()
  const mayOpen = useMay('customers.read')
  if (found === undefined) return []
  const hint = (isSimilar: boolean, ...parts: readonly (string | null)[]) =>
    [isSimilar ? t(words.similar) : null, ...parts].filter((part) => part !== null && part !== '').join(' · ')
  const of = (customerId: string, tab: string) => `/customers/${customerId}?tab=${tab}`
  const customers = found.customers.map(({ id, name, matched, isSimilar }) => ({
    key: id,
    label: name,
    hint: hint(isSimilar, matched === name ? null : matched),
    to: mayOpen ? `/customers/${id}` : `/customers?text=${encodeURIComponent(name)}`,
  }))
  const people = found.people.map(({ id, name, email, phone, customerId, customerName, isSimilar }) => ({
    key: id,
    label: name,
    hint: hint(isSimilar, customerName, email, phone),
    to: customerId === null ? `/people/${id}` : of(customerId, 'people'),
  }))
  const notes = found.notes.map(({ id, title, beginning, happenedAt, customerId, customerName, isSimilar }) => ({
    key: id,
    label: title === '' ? beginning : title,
    hint: hint(isSimilar, customerName, n.dayOf(happenedAt)),
    to: of(customerId, 'timeline'),
  }))
  const cases = found.cases.map(({ id, subject, number, openedAt, customerId, customerName, isSimilar }) => ({
    key: id,
    label: subject === '' ? (number ?? t(words.cases)) : subject,
    hint: hint(isSimilar, customerName, subject === '' ? null : number, n.dayOf(openedAt)),
    to: of(customerId, 'support'),
  }))
  const contracts = found.contracts.map(({ id, number, plan, startsOn, customerId, customerName, isSimilar }) => ({
    key: id,
    label: [number, plan].filter((part) => part !== null && part !== '').join(' · '),
    hint: hint(isSimilar, customerName, n.day(startsOn)),
    to: of(customerId, 'contracts'),
  }))
  const requests = found.requests.map(({ id, title, isSimilar }) => ({
    key: id,
    label: title,
    hint: hint(isSimilar),
    to: `/requests/${id}`,
  }))
  return [
    { label: t(words.customers), icon: IconBuilding, lines: customers },
    { label: t(words.people), icon: IconUser, lines: people },
    { label: t(words.notes), icon: IconNotes, lines: notes },
    { label: t(words.cases), icon: IconMessageCircle, lines: cases },
    { label: t(words.contracts), icon: IconFileText, lines: contracts },
    { label: t(words.requests), icon: IconBulb, lines: requests },
  ]
}
