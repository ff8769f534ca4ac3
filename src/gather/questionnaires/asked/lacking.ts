import { type Locale, locales } from '#platform/wording/words.ts'
import type { Question, Questionnaire } from './questionnaire.ts'
import { type Both, isBlank } from './texts.ts'

/** A text of a questionnaire and its place in it: `questions.2.options.0.text`. */
export type Placed = { readonly path: string; readonly text: Both }

/** All texts that those who answer may read, in the order in which they stand. */
export function textsOf({ title, intro, questions, ends, thanks }: Questionnaire): Placed[] {
  return [
    { path: 'title', text: title },
    { path: 'intro', text: intro },
    ...questions.flatMap((question, place) => ofQuestion(`questions.${place}`, question)),
    ...ends.flatMap((end, place) => [
      { path: `ends.${place}.title`, text: end.title },
      { path: `ends.${place}.text`, text: end.text },
    ]),
    { path: 'thanks.title', text: thanks.title },
    { path: 'thanks.text', text: thanks.text },
  ]
}

function ofQuestion(path: string, question: Question): Placed[] {
  const found: Placed[] = [
    { path: `${path}.text`, text: question.text },
    { path: `${path}.help`, text: question.help },
  ]
  if ('low' in question)
    found.push({ path: `${path}.low`, text: question.low }, { path: `${path}.high`, text: question.high })
  if (question.kind === 'csat' && question.look === 'words')
    found.push(...question.words.map((text, place) => ({ path: `${path}.words.${place}`, text })))
  for (const list of ['options', 'rows', 'columns'] as const) {
    const items = list in question ? (question as Partial<Record<typeof list, { text: Both }[]>>)[list] : undefined
    found.push(...(items ?? []).map(({ text }, place) => ({ path: `${path}.${list}.${place}.text`, text })))
  }
  if ('other' in question && question.other !== null) found.push({ path: `${path}.other`, text: question.other })
  return found
}

/** Texts that one language has and the other lacks; what is blank in both is a fault where it is needed, and else is not there. */
export function lackingIn(questionnaire: Questionnaire): (Placed & { readonly lacks: Locale })[] {
  return textsOf(questionnaire).flatMap((placed) =>
    isBlank(placed.text) ? [] : locales.flatMap((lacks) => (placed.text[lacks] === '' ? [{ ...placed, lacks }] : [])),
  )
}

export function languagesLacking(questionnaire: Questionnaire): Locale[] {
  const found = lackingIn(questionnaire)
  return locales.filter((locale) => found.some(({ lacks }) => lacks === locale))
}
