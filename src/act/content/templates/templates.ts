import { type Context, memberIn } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import type { ContentTemplate, TemplateVersion, VersionWish } from '../contract/templates.ts'
import { findMany } from '../pieces/piece-store.ts'
import * as words from '../words.ts'
import { compiled } from './compiling.ts'
import { parsed } from './filling.ts'
import * as store from './template-store.ts'
import { missingWords, templateWords } from './template-words.ts'
import { pieceVariables, variablesIn } from './variables.ts'

type Wish = { name?: string | undefined; isSafety?: boolean | undefined }

export async function template(context: Context, id: string): Promise<ContentTemplate> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(templateWords.template)
  return found
}

export async function addTemplate(context: Context, { name, isSafety = false }: Wish & { name: string }) {
  if (await store.isNamed(context, name, null)) throw badInput('name', templateWords.nameTaken)
  return template(context, await store.insert(context, name, isSafety))
}

export async function changeTemplate(context: Context, id: string, { name, isSafety }: Wish): Promise<ContentTemplate> {
  await template(context, id)
  if (name !== undefined && (await store.isNamed(context, name, id))) throw badInput('name', templateWords.nameTaken)
  await store.update(context, id, { ...given('name', name), ...given('is_safety', isSafety) })
  return template(context, id)
}

export async function removeTemplate(context: Context, id: string): Promise<ContentTemplate> {
  const { archivedAt } = await template(context, id)
  if (archivedAt === null)
    await store.update(context, id, { archived_at: context.now, archived_by: context.actor.author })
  return template(context, id)
}

export async function restoreTemplate(context: Context, id: string): Promise<ContentTemplate> {
  const { name } = await template(context, id)
  if (await store.isNamed(context, name, id)) throw badInput('name', templateWords.nameTaken)
  await store.update(context, id, { archived_at: null, archived_by: null })
  return template(context, id)
}

/** What cannot be read, asks for what nobody declared, or names no piece of this workspace is refused where it stands. */
export async function writeDraft(context: Context, id: string, wish: VersionWish): Promise<TemplateVersion> {
  await template(context, id)
  await store.keepDraft(context, id, wish, await htmlOf(context, wish))
  return draftOf(context, id)
}

export async function approveDraft(context: Context, id: string): Promise<TemplateVersion> {
  if (memberIn(context.actor) === null) throw conflict(templateWords.onlyPersons)
  const draft = await draftOf(context, id)
  if (draft.approved === null) await store.approve(context, draft.id)
  return draftOf(context, id)
}

/** A dead link, a piece that was taken out, an empty text, and one about safety that nobody approved are not published. */
export async function publishDraft(context: Context, id: string): Promise<TemplateVersion> {
  const { isSafety } = await template(context, id)
  const draft = await draftOf(context, id)
  const isWhole = (locale: 'en' | 'ja') => draft.html[locale] !== '' && draft.texts[locale].subject.trim() !== ''
  if (!isWhole('en') && !isWhole('ja')) throw conflict(templateWords.nothing)
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

async function draftOf(context: Context, id: string): Promise<store.KeptVersion> {
  await template(context, id)
  const draft = await store.draft(context, id)
  if (draft === null) throw conflict(templateWords.noDraft)
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
    const { subject, body } = texts[locale]
    check(`texts.${locale}.subject`, subject, { locale, as: 'plain' }, known)
    if (body.trim() === '') continue
    const made = await compiled(body)
    if (!made.ok) throw badInput(`texts.${locale}.body`, made.because)
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
