import { satisfiedFacts, whoFacts } from '../../../gather/surveys/fields.ts'
import type { Measure, Part, Way } from '../contract.ts'
import type { Slicing } from './slicing-sql.ts'

/** Which answers, and how they are counted; `ends` are the last days of the periods, `first` the day before the first of them. */
export type Counted = {
  readonly measure: Measure
  readonly way: Way
  readonly isOfSurvey: boolean
  readonly slicing: Slicing
}

const middles: Readonly<Record<Measure, Readonly<Record<Part, string>>>> = {
  nps: { top: 'value >= 9', middle: 'value IN (7, 8)', bottom: 'value <= 6' },
  csat: { top: 'is_satisfied', middle: '0', bottom: 'NOT is_satisfied' },
  ces: { top: 'value >= 5', middle: 'value > 3 AND value < 5', bottom: 'value <= 3' },
}

/** A condition on the counted answers. */
export function partSql(measure: Measure, part: Part): string {
  return `(${middles[measure][part]})`
}

/** The answers as they were given: `answer`, `who`, `whose`, `person`, `day`, `value`, `is_satisfied`, `steps`, `span` (from 1) and `slice`. */
export function givenSql({ measure, isOfSurvey, slicing }: Omit<Counted, 'way'>): string {
  const given = `SELECT id AS answer, customer_id AS whose, person_id AS person, toString(survey) AS of_survey, toString(locale) AS in_locale,
      answered_at, toDate32(answered_at, {zone:String}) AS day, toFloat64(assumeNotNull(${measure})) AS value,
      ${measure === 'csat' ? `ifNull(${satisfiedFacts('{topBoxes:UInt8}')}, 0)` : '0'} AS is_satisfied, csat_scale AS steps, ${whoFacts} AS who,
      asked_version, answer_kinds, answer_numbers, answer_options
    FROM responses FINAL
    WHERE workspace_id = {workspace:UUID} AND isNotNull(${measure}) AND day > {first:Date32} AND day <= {last:Date32}
      ${isOfSurvey ? 'AND survey = {survey:String}' : ''}`
  return `SELECT a.*, arrayFirstIndex(end -> day <= end, {ends:Array(Date32)}) AS span, ${slicing.value} AS slice
    FROM (${slicing.of(given)}) AS a`
}

/** The answers that count, one for each person and period (and slice, where slices are answers of their own); `given` says of how many. */
export function countedSql({ way, ...counted }: Counted): string {
  const one = way === 'all' ? 'answer' : 'who'
  return `SELECT span, kept.1 AS answer, kept.2 AS at, kept.3 AS whose, kept.4 AS person, kept.5 AS value, kept.6 AS is_satisfied,
      kept.7 AS slice, given
    FROM (
      SELECT span, ${one} AS one, count() AS given,
        argMax((answer, answered_at, whose, person, value, is_satisfied, slice), (answered_at, answer)) AS kept
      FROM (${givenSql(counted)})
      GROUP BY span, one${counted.slicing.isOfAnswers ? ', slice' : ''})`
}
