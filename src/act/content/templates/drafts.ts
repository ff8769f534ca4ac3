import { type Context, memberIn } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { compiled, lostIn, parsed } from '../../letters/letters.ts'
import type { DraftChange, TemplateVersion, VersionWish } from '../contract/templates.ts'
import { findMany } from '../pieces/piece-store.ts'
import * as words from '../words.ts'
import * as store from './template-store.ts'
import { missingWords, templateWords } from './template-words.ts'
import { template } from './templates.ts'
import { pieceVariables, variablesIn } from './variables.ts'

/** What cannot be read, asks for what nobody declared, or names no piece of this workspace is refused where it stands. */
export async function writeDraft(context: Context, id: string, wish: VersionWish): Promise<TemplateVersion> {
  const { isSafety } = await template(context, id)
  if (isSafety && wish.seasonal) throw badInput('seasonal', templateWords.noSeason)
  await store.keepDraft(context, id, wish, await htmlOf(context, wish))
  return draftOf(context, id)
}

/** The next version; what somebody else has begun meanwhile is not written over. */
export async function beginDraft(context: Context, id: string, wish: VersionWish): Promise<TemplateVersion> {
  if ((await store.draft(context, id)) !== null) throw conflict(templateWords.begunAlready)
  return writeDraft(context, id, wish)
}

/** Some of a draft, named by the version; the rest of it stays as it is. */
export async function changeDraft(context: Context, versionId: string, change: DraftChange): Promise<TemplateVersion> {
  const present = await store.version(context, versionId)
  if (present === undefined) throw notFound(templateWords.version)
  if (present.published !== null) throw conflict(templateWords.frozen)
  const { texts = {}, fallbacks = present.fallbacks, pieces = present.pieces, seasonal = present.seasonal } = change
  const wish = {
    texts: { en: texts.en ?? present.texts.en, ja: texts.ja ?? present.texts.ja },
    fallbacks,
    pieces,
    seasonal,
  }
  return writeDraft(context, present.templateId, wish)
}

/** @param asOf when the text was changed last that was read; another text is not approved with it */
export async function approveDraft(context: Context, id: string, asOf: Date | undefined): Promise<TemplateVersion> {
  if (memberIn(context.actor) === null) throw conflict(templateWords.onlyPersons)
  await store.holdDraft(context, id)
  const draft = await draftOf(context, id, asOf)
  if (draft.approved === null) await store.approve(context, draft.id)
  return draftOf(context, id)
}

/** A dead link, a piece that was taken out, an empty text, and one about safety that nobody approved are not published. */
export async function publishDraft(context: Context, id: string, asOf: Date | undefined): Promise<TemplateVersion> {
  const { isSafety } = await template(context, id)
  await store.holdDraft(context, id)
  const draft = await draftOf(context, id, asOf)
  const partsOf = (locale: 'en' | 'ja') =>
    [draft.html[locale], draft.texts[locale].subject.trim()].filter((part) => part !== '').length
  if (partsOf('en') < 2 && partsOf('ja') < 2) throw conflict(templateWords.nothing)
  if (partsOf('en') === 1) throw conflict(templateWords.halfEnglish)
  if (partsOf('ja') === 1) throw conflict(templateWords.halfJapanese)
  if (isSafety && draft.seasonal) throw conflict(templateWords.noSeason)
  if (isSafety && draft.approved === null) throw conflict(templateWords.notApproved)
  const pieces = await findMany(
    context,
    draft.pieces.map(({ pieceId }) => pieceId),
  )
  for (const { title, archivedAt, link } of pieces) {
    const because = archivedAt !== null ? missingWords.piece : link.state === 'dead' ? missingWords.link : null
    if (because !== null) throw conflict({ en: because.en(title), ja: because.ja(title) })
  }
  await store.publish(context, draft.id)
  return (await store.version(context, draft.id)) ?? draft
}

export async function draftOf(context: Context, id: string, asOf?: Date): Promise<store.KeptVersion> {
  await template(context, id)
  const draft = await store.draft(context, id)
  if (draft === null) throw conflict(templateWords.noDraft)
  if (asOf !== undefined && draft.updatedAt.getTime() !== asOf.getTime()) throw conflict(templateWords.changedSince)
  return draft
}

/** The bodies as HTML; checked before anything is kept. */
export async function htmlOf(context: Context, { texts, pieces, fallbacks }: VersionWish) {
  const kept = await findMany(
    context,
    pieces.map(({ pieceId }) => pieceId),
  )
  if (pieces.some(({ pieceId }) => !kept.some(({ id }) => id === pieceId))) throw badInput('pieces', words.noSuchPiece)
  const known = new Set([
    ...variablesIn(context.contributions.fields).map(({ name }) => name),
    ...pieceVariables(pieces.map(({ name }) => name)),
  ])
  for (const name of Object.keys(fallbacks))
    if (!known.has(name)) throw badInput('fallbacks', templateWords.undeclared(name))
  const html = { en: '', ja: '' }
  for (const locale of ['en', 'ja'] as const) {
    const { subject, body, short = '' } = texts[locale]
    check(`texts.${locale}.subject`, subject, { locale, as: 'plain' }, known)
    check(`texts.${locale}.short`, short, { locale, as: 'plain' }, known)
    if (body.trim() === '') continue
    const made = await compiled(body)
    if (!made.ok) throw badInput(`texts.${locale}.body`, made.because)
    const lost = lostIn(body, made.html)
    if (lost !== null) throw badInput(`texts.${locale}.body`, templateWords.stoodBetween(lost))
    check(`texts.${locale}.body`, made.html, { locale, as: 'html' }, known)
    html[locale] = made.html
  }
  return html
}

function check(path: string, source: string, way: Parameters<typeof parsed>[1], known: ReadonlySet<string>): void {
  const read = parsed(source, way)
  if (!read.ok) throw badInput(path, read.because)
  const stranger = read.used.find((name) => !known.has(name))
  if (stranger !== undefined) throw badInput(path, templateWords.undeclared(stranger))
}
