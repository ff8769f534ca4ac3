import type { Enclosing, LettersWait } from '#platform/furnishing/contributions.ts'
import { answerLink, makeLinks } from '../../../gather/answering/answering.ts'
import { isRetired, versionInForce } from '../../../gather/questionnaires/questionnaires.ts'
import { firstQuestion } from './first-question.ts'
import * as store from './letters-store.ts'

/** The first question with the reader's own address, or of an anonymous asking with the one that all get; nothing where that was taken back. */
export const encloses: Enclosing = async (context, outside, messageId, readers) => {
  const asking = await store.askingOf(context, messageId)
  if (asking === undefined) return null
  const { id: askingId, questionnaireId, closesAt, linkId } = asking
  if (readers.length === 0 || closesAt === null || closesAt <= context.now) return new Map()
  if (await isRetired(context, questionnaireId)) return new Map()
  const [question] = (await versionInForce(context, questionnaireId)).asked.questions
  if (question === undefined) return new Map()
  if (linkId !== null) {
    const { address, state } = await answerLink(context, outside, linkId)
    if (address === null || state !== 'open') return new Map()
    return new Map(readers.map(({ personId, locale }) => [personId, firstQuestion(question, address, locale)]))
  }
  const links = await makeLinks(context, outside, { questionnaireId, askingId, closesAt }, readers)
  const addresses = new Map(links.map(({ personId, address }) => [personId, address]))
  return new Map(
    readers.flatMap(({ personId, locale }) => {
      const address = addresses.get(personId)
      return address === undefined ? [] : [[personId, firstQuestion(question, address, locale)] as const]
    }),
  )
}

/** A mail that waited does not go after the close or a stop, a reminder not to who answered meanwhile, and none under whose address nothing is answered. */
export const lettersWait: LettersWait = async (context, keys) => {
  const over = await store.overAmong(context, keys)
  return new Map(over.map((key) => [key, null]))
}
