import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { partIn } from '#platform/wording/part-in.ts'
import { addDoubt } from '../../doubts/doubts.ts'
import { addRequest, addVoice, requestCalled } from '../../requests/requests.ts'
import type { Note, NoteWish } from '../contract.ts'
import * as words from '../words.ts'
import * as store from './notes-store.ts'

export async function note(context: Context, id: string): Promise<Note> {
  const found = await store.findNote(context, id)
  if (found === undefined) throw notFound(words.note)
  return found
}

export async function changeNote(
  context: Context,
  id: string,
  { question, said, kind, tags }: NoteWish,
): Promise<Note> {
  await store.holdNote(context, id)
  const before = await note(context, id)
  if ((question ?? before.question) === '' && (said ?? before.said) === '') throw badInput('said', words.emptyNote)
  await store.updateNote(context, id, {
    ...(question !== undefined && { question }),
    ...(said !== undefined && { said }),
    ...(kind !== undefined && { kind }),
    ...(tags !== undefined && { tags: [...new Set(tags)] }),
  })
  return note(context, id)
}

export async function removeNote(context: Context, id: string): Promise<void> {
  await note(context, id)
  await store.removeNote(context, id)
}

export async function mark(context: Context, id: string, wished: string): Promise<Note> {
  await store.holdNote(context, id)
  const { said } = await note(context, id)
  const at = partIn(said, wished)
  if (at === undefined) throw badInput('words', words.notThere)
  await store.insertPassage(context, id, at)
  return note(context, id)
}

export async function unmark(context: Context, id: string): Promise<void> {
  await passage(context, id)
  await store.removePassage(context, id)
}

/** The request that was made of it, or a new one with its words as the voice; where one is called so already, the voice is added to that. */
export async function makeRequest(context: Context, id: string, wished: string | undefined) {
  const { requestId, words: said, ...of } = await passage(context, id)
  if (requestId !== null)
    return {
      requestId,
      title: (await note(context, of.noteId)).passages.find((one) => one.id === id)?.request?.title ?? '',
    }
  const title = wished ?? titleIn(said)
  const voice = { customerId: of.customerId, personId: of.personId, saidOn: of.heldOn, words: shortened(said) }
  const same = await requestCalled(context, title)
  const made = same ?? (await addRequest(context, { title, purpose: '', voice }))
  if (same !== undefined) await addVoice(context, same.id, voice)
  await store.becameOf(context, id, { request_id: made.id })
  return { requestId: made.id, title: made.title }
}

export async function makeDoubt(context: Context, id: string): Promise<{ doubtId: string }> {
  const { doubtId, words: said, ...of } = await passage(context, id)
  if (doubtId !== null) return { doubtId }
  const made = await addDoubt(context, {
    customerId: of.customerId,
    personId: of.personId,
    saidOn: of.heldOn,
    words: shortened(said),
  })
  await store.becameOf(context, id, { doubt_id: made.id })
  return { doubtId: made.id }
}

async function passage(context: Context, id: string) {
  const found = await store.heldPassage(context, id)
  if (found === undefined) throw notFound(words.passage)
  return found
}

function shortened(said: string): string {
  return [...said].slice(0, lengths.comment).join('')
}

/** The first line, as long as a title is easily read. */
function titleIn(said: string): string {
  const letters = [...(said.split('\n')[0] ?? '').replace(/[。.!！]+$/u, '')]
  return letters.length <= 80 ? letters.join('') : `${letters.slice(0, 79).join('')}…`
}
