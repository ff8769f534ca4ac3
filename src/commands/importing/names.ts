import { choiceName } from '../../gather/imports/ui/columns/field/choice-names.ts'
import type { Locale } from '../../platform/wording/words.ts'
import type { Api } from '../reach.ts'

/** What people call what a mapping file says in names of its own: both are told, because a mapping is written with the latter. */
export type Names = {
  target(name: string): string
  field(target: string, name: string): string
  choice(target: string, field: string, name: string): string
}

type Targets = Awaited<ReturnType<Api['imports']['targets']>>

/** Nothing but the names of a mapping file. */
export const asWritten: Names = { target: (name) => name, field: (_, name) => name, choice: (_, __, name) => name }

/** What people call it, for whoever only reads. */
export function labelsIn(targets: Targets, locale: Locale): Names {
  const find = (target: string) => targets.find(({ name }) => name === target)
  return {
    target: (name) => find(name)?.label[locale] ?? name,
    field: (target, name) => find(target)?.fields.find((one) => one.name === name)?.label[locale] ?? name,
    choice: (target, field, name) => choiceName(target, field, name)[locale] ?? name,
  }
}

/** `targets` are the kinds of records that files can be imported as, with their fields. */
export function namesIn(targets: Targets, locale: Locale): Names {
  const both = (label: string | undefined, name: string) => {
    if (label === undefined || label === name) return name
    return locale === 'ja' ? `${label}（${name}）` : `${label} (${name})`
  }
  const find = (target: string) => targets.find(({ name }) => name === target)
  return {
    target: (name) => both(find(name)?.label[locale], name),
    field: (target, name) => both(find(target)?.fields.find((one) => one.name === name)?.label[locale], name),
    choice: (target, field, name) => both(choiceName(target, field, name)[locale], name),
  }
}
