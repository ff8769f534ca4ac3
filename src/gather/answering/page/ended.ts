import type { Context as Call } from 'hono'
import type { Context } from '#platform/context.ts'
import type { Version } from '../../questionnaires/contract.ts'
import { endOf } from '../../questionnaires/questionnaires.ts'
import type { Answers } from '../../questionnaires/ui/asked.ts'
import type { Sat as Link } from '../links/links-store.ts'
import { escaped, inLanguage } from '../screen/markup.ts'
import { addressWith } from '../screen/screen.ts'
import { words } from '../screen/words.ts'
import { documentOf } from './document.ts'
import type { Visit } from './door.ts'
import { notesOf } from './notes.ts'

type Ended = { readonly version: Version; readonly answers: Answers; readonly hasJustEnded: boolean }

/** The page after the last question, and what whoever answered before finds. */
export function ended(
  context: Context,
  link: Link,
  visit: Visit,
  call: Call,
  { version, answers, hasJustEnded }: Ended,
): Response {
  const { asked } = version
  const page = endOf(asked, answers) ?? asked.thanks
  const { locale } = visit
  const first = asked.questions[0]?.key ?? ''
  const change =
    link.kind === 'personal'
      ? `<p><a class="back" href="${escaped(addressWith(visit, { at: first }))}">${escaped(words.change[locale])}</a></p>`
      : nextPerson(visit, words.nextPerson[locale])
  const body = hasJustEnded
    ? `<h1 id="asked" tabindex="-1">${inLanguage(page.title, locale)}</h1><p>${inLanguage(page.text, locale)}</p>${change}`
    : `<h1>${escaped(words.answered[locale])}</h1><p>${escaped(words.answeredText[locale])}</p>${change}`
  return call.html(
    documentOf({
      locale,
      title: asked.title[locale] || asked.title.en || asked.title.ja,
      name: context.workspace.name,
      body,
      notes: notesOf(context, link, locale),
      inOther: addressWith({ ...visit, locale: locale === 'ja' ? 'en' : 'ja' }, hasJustEnded ? { done: '' } : {}),
      given: { kind: link.kind, isOver: true },
    }),
  ) as Response
}

/** Of what was said under a key nothing is shown any more; whoever comes begins anew. */
export function overPage(context: Context, link: Link, visit: Visit, call: Call, status: 200 | 409 = 200): Response {
  const { locale } = visit
  return call.html(
    documentOf({
      locale,
      title: words.sent[locale],
      name: context.workspace.name,
      body: `<h1>${escaped(words.sent[locale])}</h1><p>${escaped(words.sentText[locale])}</p>${nextPerson(visit, words.nextPerson[locale])}`,
      notes: notesOf(context, link, locale),
    }),
    status,
  ) as Response
}

/** Sent too late: neither shown nor taken, and whoever sent it is told so. */
export function lapsedPage(context: Context, link: Link, visit: Visit, call: Call): Response {
  const { locale } = visit
  return call.html(
    documentOf({
      locale,
      title: words.lapsed[locale],
      name: context.workspace.name,
      body: `<h1>${escaped(words.lapsed[locale])}</h1><p>${escaped(words.lapsedText[locale])}</p>${nextPerson(visit, words.begin[locale])}`,
      notes: notesOf(context, link, locale),
    }),
    409,
  ) as Response
}

/** Whoever finds what another began puts it away; on the first page of nobody it is hidden. */
export function anewFor(visit: Visit, answers: Answers): string {
  const isNobody = Object.keys(answers).length === 0
  return `<div id="anew"${isNobody ? ' hidden' : ''}>${nextPerson(visit, words.anew[visit.locale])}</div>`
}

/** A button, for it ends the sitting: what was said there is shown to nobody who goes back. */
export function nextPerson(visit: Visit, label: string): string {
  return `<form method="post" action="${escaped(addressWith(visit, {}))}" class="next"><input type="hidden" name="next" value="1"><button type="submit" class="quiet">${escaped(label)}</button></form>`
}
