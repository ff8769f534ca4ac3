import type { Slicing } from './slicing-sql.ts'

const said = (key: string) =>
  `multiIf(mapContains(answer_options, ${key}), toString(answer_options[${key}]),
    mapContains(answer_numbers, ${key}), toString(answer_numbers[${key}]), '')`

/**
 * By what was answered to one question of the survey, empty where it was not, or to a question of another kind under the same key.
 *
 * @param needsScore  whether the score must be the answer to its own question: where that is left out, an answer to a further question of
 *                    its kind is the score itself
 */
export function byAnswer(needsScore: boolean): Slicing {
  return {
    of: (given) => given,
    value: `if(has({answerKinds:Array(String)}, toString(answer_kinds[{answerKey:String}]))${needsScore ? ` AND ${isOwnSql}` : ''},
      ${said('{answerKey:String}')}, '')`,
    isOfAnswers: false,
  }
}

/** Whether the question that makes the score was answered. */
const isOwnSql = 'mapContains(answer_numbers, {scoreKey:String})'

/** By the version of the questions, empty where it is not to be known. */
export const byVersion: Slicing = {
  of: (given) => given,
  value: "if(asked_version = 0, '', toString(asked_version))",
  isOfAnswers: false,
}

/**
 * All that was answered at once, instead of a slice: kinds, numbers and options by the keys of questions. Satisfaction is brought to 0 to 1,
 * whatever its scale.
 */
export const byEveryAnswer: Slicing = {
  of: (given) =>
    `SELECT * REPLACE (if(steps > 1 AND {isShare:UInt8} = 1, (value - 1) / (steps - 1), value) AS value) FROM (${given})`,
  value: '(answer_kinds, answer_numbers, answer_options)',
  isOfAnswers: false,
}

/** Of answers told by `byEveryAnswer` a row for each question: `key`, `kind`, `chosen` (empty of a number), `number`, `has_score`. */
export function questionBySql(counted: string): string {
  return `SELECT given, whose, person, value, is_satisfied, mapContains(slice.2, {scoreKey:String}) AS has_score,
      arrayJoin(mapKeys(slice.1)) AS key, (slice.1)[key] AS kind, (slice.3)[key] AS chosen, (slice.2)[key] AS number
    FROM (${counted})`
}
