import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/errors.ts'
import type { ContentTemplate } from './contract/templates.ts'
import { linkAfter } from './links/link-state.ts'
import { keepLink } from './links/link-store.ts'
import { piece } from './pieces/pieces.ts'
import { type KeptVersion, version } from './templates/template-store.ts'
import { templateWords } from './templates/template-words.ts'
import { template } from './templates/templates.ts'

export { addPiece } from './pieces/pieces.ts'
export { approveDraft, beginDraft, publishDraft } from './templates/drafts.ts'
export { render, renderMany } from './templates/rendering.ts'
export type { KeptVersion } from './templates/template-store.ts'
export { addTemplate } from './templates/templates.ts'
export { makeSegment } from './unseen/coverage.ts'
export { addGroup } from './unseen/groups.ts'

/** A version of a template, published or not, to be rendered for as many people as are written to. */
export async function templateVersion(context: Context, id: string): Promise<KeptVersion> {
  const found = await version(context, id)
  if (found === undefined) throw notFound(templateWords.version)
  return found
}

export type OfTemplate = { readonly version: KeptVersion; readonly template: ContentTemplate }

/** A version with the template that it is of. */
export async function versionOfTemplate(context: Context, id: string): Promise<OfTemplate> {
  const found = await templateVersion(context, id)
  return { version: found, template: await template(context, found.templateId) }
}

/** What is known from elsewhere: that a page has been gone since then. */
export async function noteGone(context: Context, pieceId: string, since: Date): Promise<void> {
  const { url } = await piece(context, pieceId)
  const link = linkAfter(null, { came: 'answer', status: 404, movedTo: null }, since)
  await keepLink(context, { id: pieceId, url, link: null }, link)
}
