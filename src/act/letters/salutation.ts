import type { Locale } from '#platform/wording/words.ts'

export type Addressee = {
  /** The whole name, where one is known; an address is no name. */
  readonly name: string | null
  readonly givenName: string | null
  /** 役職: what the person is at their company. */
  readonly title: string | null
  /** What the person is called with instead of 様. */
  readonly honorific: string | null
}

/**
 * How somebody is spoken to. Japanese: 役職 + 氏名 + 様; a 役職 bears no 様 of its own (never 課長様), who has no name is the ご担当者様 of
 * their organisation, and an organisation as such is 御中. English: by given name.
 *
 * @param organisation what the customer is called, where it is no person
 */
export function salutation(addressee: Addressee | null, organisation: string | null, locale: Locale): string {
  return locale === 'ja' ? inJapanese(addressee, organisation) : inEnglish(addressee, organisation)
}

/** As letters have it. */
const gap = '\u3000'

function inJapanese(addressee: Addressee | null, organisation: string | null): string {
  if (addressee === null) return organisation === null ? 'ご担当者様' : `${organisation}${gap}御中`
  const name = nameOf(addressee)
  if (name === null) return organisation === null ? 'ご担当者様' : `${organisation}${gap}ご担当者様`
  const honorific = filled(addressee.honorific) ?? '様'
  const title = filled(addressee.title)
  const called = name.endsWith(honorific) ? name : `${name}${honorific}`
  return title === null || title === honorific ? called : `${title}${gap}${called}`
}

function inEnglish(addressee: Addressee | null, organisation: string | null): string {
  if (addressee === null) return organisation === null ? 'Hello' : `Dear ${organisation} team`
  const name = filled(addressee.givenName) ?? nameOf(addressee)
  return name === null ? 'Hello' : `Dear ${name}`
}

function nameOf({ name }: Addressee): string | null {
  const said = filled(name)
  return said === null || said.includes('@') ? null : said
}

function filled(text: string | null): string | null {
  const said = text?.trim() ?? ''
  return said === '' ? null : said
}
