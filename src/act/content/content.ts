import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/errors.ts'
import { type KeptVersion, version } from './templates/template-store.ts'
import { templateWords } from './templates/template-words.ts'

export { render } from './templates/rendering.ts'
export type { KeptVersion } from './templates/template-store.ts'

/** A version of a template, published or not, to be rendered for as many people as are written to. */
export async function templateVersion(context: Context, id: string): Promise<KeptVersion> {
  const found = await version(context, id)
  if (found === undefined) throw notFound(templateWords.version)
  return found
}
