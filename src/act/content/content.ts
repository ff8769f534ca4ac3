import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/errors.ts'
import { linkAfter } from './links/link-state.ts'
import { keepLink } from './links/link-store.ts'
import { piece } from './pieces/pieces.ts'
import { type KeptVersion, version } from './templates/template-store.ts'
import { templateWords } from './templates/template-words.ts'

export { addPiece } from './pieces/pieces.ts'
export { approveDraft, beginDraft, publishDraft } from './templates/drafts.ts'
export { render } from './templates/rendering.ts'
export type { KeptVersion } from './templates/template-store.ts'
export { addTemplate } from './templates/templates.ts'
export { addGroup } from './unseen/groups.ts'

/** A version of a template, published or not, to be rendered for as many people as are written to. */
export async function templateVersion(context: Context, id: string): Promise<KeptVersion> {
  const found = await version(context, id)
  if (found === undefined) throw notFound(templateWords.version)
  return found
}

/** What is known from elsewhere: that a page has been gone since then. */
export async function noteGone(context: Context, pieceId: string, since: Date): Promise<void> {
  const { url } = await piece(context, pieceId)
  const link = linkAfter(null, { came: 'answer', status: 404, movedTo: null }, since)
  await keepLink(context, { id: pieceId, url, link: null }, link)
}
