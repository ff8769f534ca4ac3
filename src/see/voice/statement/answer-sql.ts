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
 * All that was answered at once, instead of a slice: `(key, kind, what, whether the question of the score was answered)`. Satisfaction is
 * brought to 0 to 1, whatever its scale.
 */
export const byEveryAnswer: Slicing = {
  of: (given) =>
    `SELECT * REPLACE (if(steps > 1 AND {isShare:UInt8} = 1, (value - 1) / (steps - 1), value) AS value) FROM (${given})`,
  value: `arrayMap((key, kind) -> (toString(key), toString(kind), ${said('key')}, toUInt8(${isOwnSql})),
    mapKeys(answer_kinds), mapValues(answer_kinds))`,
  isOfAnswers: false,
}
