import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Version } from '../../../gather/questionnaires/contract.ts'
import { type Part, partsOf, versionsNamed } from '../../../gather/questionnaires/questionnaires.ts'
import { type Measure, measures } from '../contract.ts'
import * as facts from '../questions-facts.ts'
import { words } from '../words/answers.ts'

/** A question of a survey by whose answers its scores are told apart. */
export type Question = {
  readonly key: string
  /** The kinds under which it was answered that are counted together. */
  readonly kinds: readonly string[]
  readonly name: Text
  readonly isOrdinal: boolean
  /** What its answers are called that are no numbers, in their order. */
  readonly values: ReadonlyMap<string, Text>
  /** Whether it makes one of the scores, and whether it is of the kind that does. */
  readonly scoreOf: Measure | null
  readonly kindOf: Measure | null
}

/** The questions of a survey, as they are asked last; then what was answered without its questions. */
export async function questionsOf(context: Context, survey: string): Promise<Question[]> {
  const asked = askedIn(await versionsNamed(context, survey))
  const known = new Set(asked.map(({ key }) => key))
  const further = await facts.keysWithoutQuestions(context.facts, survey)
  return [...asked, ...further.filter(({ key }) => !known.has(key)).map(ofItself)]
}

/** Each question by the latest version that has it. */
function askedIn(versions: readonly Version[]): Question[] {
  const found = new Map<string, Question>()
  for (const { asked } of versions) {
    const parts = partsOf(asked)
    const first = new Map(measures.map((one) => [one, parts.find((part) => kindOf(part) === one)?.key]))
    for (const part of parts) if (!found.has(part.key)) found.set(part.key, questionOf(part, first))
  }
  return [...found.values()]
}

function questionOf(part: Part, first: ReadonlyMap<Measure, string | undefined>): Question {
  const kind = kindOf(part)
  return {
    key: part.key,
    kinds: [part.kind],
    name: nameOf(part),
    isOrdinal: kind !== null || part.kind.startsWith('scale') || part.kind === 'ranking',
    values: new Map(part.options?.map(({ key, text }) => [key, whole(text)]) ?? yesAndNo(part.kind)),
    scoreOf: kind !== null && first.get(kind) === part.key ? kind : null,
    kindOf: kind,
  }
}

function nameOf({ kind, text, of }: Part): Text {
  if (of === null) return whole(text)
  return kind === 'ranking' ? words.placeOf(whole(text), whole(of)) : words.partOf(whole(text), whole(of))
}

function ofItself({ key, kind }: facts.Key): Question {
  const name = { en: key, ja: key }
  const values = new Map(yesAndNo(kind))
  return { key, kinds: [kind], name, isOrdinal: kind === 'number', values, scoreOf: null, kindOf: null }
}

function kindOf({ kind }: Pick<Part, 'kind'>): Measure | null {
  return measures.find((one) => kind.split(' ')[0] === one) ?? null
}

function yesAndNo(kind: string): [string, Text][] {
  if (kind === 'multiple') return Object.entries({ yes: words.chosen, no: words.notChosen })
  return kind === 'consent' || kind === 'flag' ? Object.entries({ yes: words.yes, no: words.no }) : []
}

/** A text that one language lacks is that of the other. */
function whole({ en, ja }: Text): Text {
  return { en: en === '' ? ja : en, ja: ja === '' ? en : ja }
}
