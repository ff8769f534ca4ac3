import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Script, ScriptWish } from '../contract.ts'
import * as words from '../words.ts'
import * as store from './scripts-store.ts'

type Wish = { readonly [Name in keyof ScriptWish]?: ScriptWish[Name] | undefined }

export async function script(context: Context, id: string): Promise<Script> {
  const [found] = await store.scripts(context, id)
  if (found === undefined) throw notFound(words.script)
  return found
}

export async function addScript(context: Context, wish: ScriptWish): Promise<Script> {
  await mind(context, wish, null)
  if ((await store.scripts(context)).length >= store.most) throw conflict(words.tooManyScripts)
  return script(context, await store.insert(context, wish))
}

export async function changeScript(context: Context, id: string, wish: Wish): Promise<Script> {
  const before = await script(context, id)
  const { name = before.name, questions = before.questions } = wish
  await mind(context, { name, questions }, id)
  await store.update(context, id, { name, questions })
  return script(context, id)
}

export async function removeScript(context: Context, id: string): Promise<void> {
  await script(context, id)
  await store.remove(context, id)
}

/** As they are asked in the language of whoever begins; where that is empty, in the other. */
export async function questionsOf(context: Context, id: string): Promise<string[]> {
  const [found] = await store.scripts(context, id)
  if (found === undefined) throw badInput('scriptId', words.noSuchScript)
  const other = context.locale === 'ja' ? 'en' : 'ja'
  return found.questions.map((question) => question[context.locale] || question[other])
}

async function mind(context: Context, { name, questions }: ScriptWish, except: string | null): Promise<void> {
  const nth = questions.findIndex(({ en, ja }) => en === '' && ja === '')
  if (nth >= 0) throw badInput(`questions.${nth}`, words.emptyQuestion)
  const same = await store.idCalled(context, name)
  if (same !== undefined && same !== except) throw badInput('name', words.calledSo)
}
