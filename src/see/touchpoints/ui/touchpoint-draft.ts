import type { ShownTouchpoint } from './touchpoints-api.ts'

/** As the fields have it: a question as its survey and key, an indicator with its kind before it; empty where none is named. */
export type TouchpointDraft = {
  readonly en: string
  readonly ja: string
  readonly stage: string
  readonly place: string
  readonly ownerId: string
  readonly questions: string[]
  readonly felt: string
  readonly done: string
}

export const keyOf = (survey: string, question: string) => JSON.stringify([survey, question])

function questionIn(key: string): { survey: string; question: string } {
  const [survey, question]: [string, string] = JSON.parse(key)
  return { survey, question }
}

export function draftOf(kept: ShownTouchpoint | undefined): TouchpointDraft {
  if (kept === undefined)
    return { en: '', ja: '', stage: '', place: '', ownerId: '', questions: [], felt: '', done: '' }
  const { name, stage, place, ownerId, questions, felt, done } = kept
  return {
    ...name,
    stage,
    place: String(place),
    ownerId: ownerId ?? '',
    questions: questions.map(({ survey, question }) => keyOf(survey, question)),
    felt:
      felt === null
        ? ''
        : felt.by === 'figure'
          ? `figure ${felt.figure.name}`
          : `question ${keyOf(felt.survey, felt.question)}`,
    done: done === null ? '' : done.by === 'figure' ? `figure ${done.figure.name}` : `event ${done.event}`,
  }
}

export function wishOf({ en, ja, stage, place, ownerId, questions, felt, done }: TouchpointDraft) {
  return {
    name: { en: en.trim(), ja: ja.trim() },
    stage,
    ...(place !== '' && { place: Number(place) }),
    ownerId: ownerId || null,
    questions: questions.map(questionIn),
    felt:
      felt === ''
        ? null
        : felt.startsWith('figure ')
          ? { figure: felt.slice(7) }
          : questionIn(felt.slice('question '.length)),
    done:
      done === ''
        ? null
        : done.startsWith('figure ')
          ? { figure: done.slice(7) }
          : { event: done.slice('event '.length) },
  }
}
