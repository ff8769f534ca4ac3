import { type Context, memberIn } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { customer } from '../customers/customers.ts'
import { standingPerson } from '../people/people.ts'
import type { Head, Interview, NewInterview, Note, NoteWish } from './contract.ts'
import * as notes from './passages/notes-store.ts'
import { note } from './passages/passages.ts'
import { questionsOf } from './scripts/scripts.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { mark } from './passages/passages.ts'
export { ready } from './scripts/ready.ts'
export { addScript } from './scripts/scripts.ts'

const mostNotes = 100

export async function interview(context: Context, id: string): Promise<Interview> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.interview)
  return found
}

/** Held today and by whoever begins the sheet, unless said otherwise. */
export async function beginInterview(
  context: Context,
  { customerId, scriptId, ...head }: NewInterview,
): Promise<Interview> {
  const of = await whose(context, customerId, head.personId ?? null)
  await mind(context, head)
  const questions = scriptId === undefined ? [] : await questionsOf(context, scriptId)
  const memberId = head.memberId === undefined ? (memberIn(context.actor) ?? null) : head.memberId
  const id = await store.insert(context, {
    customer_id: of,
    person_id: head.personId ?? null,
    member_id: memberId,
    held_on: head.heldOn ?? context.today,
    title: head.title ?? '',
    hypothesis: head.hypothesis ?? '',
  })
  const asked = questions.map((question) => ({ question, person_id: head.personId ?? null }))
  await notes.insertNotes(context, id, asked)
  return interview(context, id)
}

export async function changeInterview(context: Context, id: string, head: Head): Promise<Interview> {
  await notes.holdInterview(context, id)
  const { customerId } = await interview(context, id)
  if (head.personId) await whose(context, customerId, head.personId)
  await mind(context, head)
  const { personId, memberId, heldOn, title, hypothesis } = head
  await store.update(context, id, {
    ...(personId !== undefined && { person_id: personId }),
    ...(memberId !== undefined && { member_id: memberId }),
    ...(heldOn !== undefined && { held_on: heldOn }),
    ...(title !== undefined && { title }),
    ...(hypothesis !== undefined && { hypothesis }),
  })
  return interview(context, id)
}

export async function removeInterview(context: Context, id: string): Promise<void> {
  await interview(context, id)
  await store.remove(context, id)
}

export async function addNote(context: Context, interviewId: string, wish: NoteWish): Promise<Note> {
  await notes.holdInterview(context, interviewId)
  const { personId } = await interview(context, interviewId)
  const { question = '', said = '', kind = null, tags = [] } = wish
  if (question === '' && said === '') throw badInput('said', words.emptyNote)
  if ((await notes.notesOf(context, [interviewId])).length >= mostNotes) throw conflict(words.tooManyNotes)
  const wished = { question, said, kind, tags: [...new Set(tags)], person_id: personId }
  const [id = ''] = await notes.insertNotes(context, interviewId, [wished])
  return note(context, id)
}

async function whose(context: Context, customerId: string | undefined, personId: string | null): Promise<string> {
  const theirs = personId === null ? null : (await standingPerson(context, personId)).customerId
  if (customerId === undefined && theirs === null) throw badInput('customerId', words.whoWasAsked)
  if (customerId === undefined) return theirs ?? ''
  const { id } = await customer(context, customerId)
  if (personId !== null && theirs !== id) throw badInput('personId', words.personOfAnother)
  return id
}

async function mind(context: Context, { memberId, heldOn }: Head): Promise<void> {
  if (heldOn !== undefined && heldOn > context.today) throw badInput('heldOn', words.notYet)
  if (memberId && !(await store.isMember(context, memberId))) throw badInput('memberId', words.noSuchMember)
}
