import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import type { ContentTemplate } from '../contract/templates.ts'
import * as store from './template-store.ts'
import { templateWords } from './template-words.ts'

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

/** A template of its own, whose draft says what the other's latest version says; where that had none, it begins empty. */
export async function copyTemplate(context: Context, id: string, name: string): Promise<ContentTemplate> {
  const { isSafety } = await template(context, id)
  const [latest] = await store.versions(context, id)
  const made = await addTemplate(context, { name, isSafety })
  if (latest !== undefined) await store.keepDraft(context, made.id, latest, latest.html)
  return template(context, made.id)
}
