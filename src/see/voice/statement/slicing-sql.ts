import { inForceFacts, onDayFacts, recursFacts } from '../../../gather/contracts/fields.ts'
import { type CustomerSlice, monthsSql, stretchSql } from '../../figures/figures.ts'

/** By what answers are told apart: something that the answer says, or something of its customer. */
export type Slicing = {
  /** The answers, with what is needed to tell them apart. */
  readonly of: (given: string) => string
  /** The slice of an answer, empty where nothing is known. */
  readonly value: string
  /** Whether each slice is answers of its own, among which everybody counts once more. */
  readonly isOfAnswers: boolean
}

const asGiven = (given: string) => given

export const whole: Slicing = { of: asGiven, value: "''", isOfAnswers: false }
export const bySurvey: Slicing = { of: asGiven, value: 'of_survey', isOfAnswers: true }
export const byLocale: Slicing = { of: asGiven, value: 'in_locale', isOfAnswers: false }

/** By something of the customer today. */
export function byCustomer({ value, absent }: Pick<CustomerSlice, 'value' | 'absent'>): Slicing {
  return {
    of: (given) => joined(given, `SELECT id AS of_, ${value} AS own_slice FROM customers FINAL WHERE ${ours}`, 'whose'),
    value: `ifNull(toString(own_slice), '${absent}')`,
    isOfAnswers: false,
  }
}

/** By how long the customer had been with us on the day of the answer. */
export const byTenure: Slicing = {
  of: (given) =>
    joined(given, `SELECT id AS of_, toNullable(since_on) AS own_since FROM customers FINAL WHERE ${ours}`, 'whose'),
  value: `ifNull(${stretchSql('own_since', 'day')}, '')`,
  isOfAnswers: false,
}

/** The same by completed months; in each month everybody counts once more. */
export const byTenureMonth: Slicing = {
  ...byTenure,
  value: `ifNull(if(assumeNotNull(own_since) > day, '', toString(${monthsSql('own_since', 'day')})), '')`,
  isOfAnswers: true,
}

/** By the plan of the customer on the day of the answer: of several contracts that of the one worth most. */
export const byPlan: Slicing = {
  of: (given) =>
    joined(
      given,
      `SELECT a.answer AS of_, argMax(plan_then, (worth_then, contract)) AS own_slice
      FROM (
        SELECT answer, toString(${onDayFacts('plan', 'day')}) AS plan_then, ifNull(${onDayFacts('yearly_value', 'day')}, 0) AS worth_then, k.id AS contract
        FROM (${given}) AS g INNER JOIN (SELECT * FROM contracts FINAL WHERE ${ours} AND ${recursFacts}) AS k ON k.customer_id = g.whose
        WHERE ${inForceFacts('day')}) AS a
      GROUP BY a.answer`,
      'answer',
    ),
  value: "ifNull(toString(own_slice), '')",
  isOfAnswers: false,
}

const ours = 'workspace_id = {workspace:UUID}'

function joined(given: string, theirs: string, by: 'whose' | 'answer'): string {
  return `SELECT * FROM (${given}) AS g LEFT JOIN (${theirs}) AS c ON c.of_ = g.${by}`
}
