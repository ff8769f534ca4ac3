import { quotientSql, worthSql } from '../../revenue/revenue.ts'
import { mostRenewals } from '../rule/rates.ts'

/** Days are counted from 1970; this one never comes. */
const never = 'toInt32(1000000)'

/**
 * One row for each contract and month in which it is in force, or may be: `line`, `renewals` and `worth` as `standingOn` says them, with
 * what is expected of it at the rates that are handed. `held` is what `heldFacts` of revenue answers, `like` by what its contracts are
 * alike. `{ends:Array(Int32)}` are the last days of the months, `{day:Int32}` is today, `{likes:Array(String)}` are those of which a rate
 * is known, with what is left after so many renewals in `kept`, `keptLow` and `keptHigh`, in parts of 10¹²; that of
 * the others stands at `{assumedAt:UInt32}`, which is 0 where none is assumed.
 */
export function aheadSql(held: string, like: string): string {
  const left = (of: string) =>
    `if(renewals = 0, toInt256('1000000000000'), toInt256OrZero({${of}:Array(String)}[(rate_at - 1) * ${mostRenewals + 1} + renewals + 1]))`
  const part = (of: string) =>
    `if(is_known, ${quotientSql(`worth * ${left(of)}`, "toInt256('1000000000000')")}, toInt256(0))`
  return `SELECT customer_id, id, currency, month, alike, plan, ends_on, renews_itself, renewals, standing, lacks AS because, is_tax_unsaid,
  multiIf(lacks != '', 'left out', standing IN ('due', 'late') AND rate_at = 0, 'unknown', standing) AS line,
  line NOT IN ('left out', 'unknown') AS is_known, if(lacks = '', own_worth, toInt256(0)) AS worth,
  ${part('kept')} AS expected, ${part('keptLow')} AS low, ${part('keptHigh')} AS high
FROM (SELECT *, if(has({likes:Array(String)}, alike), indexOf({likes:Array(String)}, alike), {assumedAt:UInt32}) AS rate_at,
  multiIf(isNull(years[place_of]), 'amount', is_taxed_somehow, 'tax', rate = 0, 'rate', '') AS lacks,
  ${worthSql('place_of', 'rate')} AS own_worth, ifNull(toString(plans[place_of]), '') AS plan
FROM (${standingSql(held, like)}) WHERE standing != '' AND ifNull(years[place_of] > 0, 1))`
}

function standingSql(held: string, like: string): string {
  const isOpen = '(is_past AND (NOT renews_itself OR {day:Int32} <= ends + {grace:Int32}))'
  const goesOn = `final > 0 AND ends < p AND least(said, near) >= ${never} AND cancelled = ${never} AND (NOT is_past OR before[1] < 0)`
  return `SELECT *, if(in_force > 0, in_force, toInt32(final)) AS place_of,
  if(in_force > 0, 0, toInt32(${until('p')} - ${until('{day:Int32}')} + toInt32(${isOpen}))) AS renewals,
  multiIf(in_force > 0, 'contracted', NOT (${goesOn}), '', renewals = 0, 'itself', ${isOpen}, 'late', 'due') AS standing
FROM (SELECT *, p, month, toInt32(arrayLastIndex((f, l) -> f <= p AND p <= l, firsts, lasts)) AS in_force
FROM (SELECT *, ifNull(${like}, '') AS alike, later[1] AS rate, ends < {day:Int32} AS is_past,
    if(final = 0, 0, agreed_ends[final]) AS last_agreed,
    if(last_agreed >= ${never}, NULL, toInt32(last_agreed)) AS ends_on,
    ${termBegins('final')} AS term_begins, greatest(toInt32(1), ${months('term_begins', '(ends + 1)')}) AS term
  FROM (${held}))
ARRAY JOIN {ends:Array(Int32)} AS p, arrayEnumerate({ends:Array(Int32)}) AS month)`
}

/** How often it came to the end of a term until a day. */
function until(day: string): string {
  return `if(ends + 1 <= ${day}, intDiv(${months('(ends + 1)', day)}, term) + 1, 0)`
}

/** Completed months from one day, a number, to another. */
function months(from: string, to: string): string {
  const crossed = `dateDiff('month', toDate32(${from}), toDate32(${to}))`
  return `toInt32(${crossed} - toInt32(addMonths(toDate32(${from}), ${crossed}) > toDate32(${to})))`
}

/** The first day of the term that a stretch is in: of the contract, or of the amendment that went on where the term before had ended. */
function termBegins(stretch: string): string {
  return `firsts[arrayLastIndex((f, i) -> i <= ${stretch} AND (i = 1 OR agreed_ends[i - 1] < f), firsts, arrayEnumerate(firsts))]`
}

/**
 * One row for each end of a term from `{shownFrom:Int32}` on, as `termEndsOf` says it, with what became of the contract then in `went`.
 * `dues` is what `renewalsFacts` answers of all days until today.
 */
export function shownSql(dues: string): string {
  const waits = "(NOT renews_itself OR (outcome = 'open' AND final_end + {grace:Int32} >= {now:Int32}))"
  const begins = (times: string) => `toInt32(addMonths(toDate32(final_end + 1), toInt32(${times} * term)))`
  return `SELECT customer_id, id, toInt32(begins - 1) AS ended, alike, went
FROM (SELECT *, toInt32(arrayJoin(arrayFilter(n -> n = 0 OR ${begins('(n - 1)')} < stops, range(0, times)))) AS k, ${begins('k')} AS begins,
    multiIf(waits, outcome, begins < stops, 'itself', outcome = 'renewed', 'renewed', cancelled < taken_over, 'lost', 'itself') AS went
  FROM (SELECT customer_id, id, outcome, cancelled, taken_over, ended AS final_end, ifNull(slice, '') AS alike, ${waits} AS waits,
      ${termBegins('stretch')} AS term_begins, greatest(toInt32(1), ${months('term_begins', '(final_end + 1)')}) AS term,
      least(cancelled, taken_over) AS decided, if(decided <= final_end + {grace:Int32} + 1, final_end + 1, decided) AS stops,
      toUInt32(if(waits, 1, intDiv(${months('(final_end + 1)', '({now:Int32} + 1)')}, term) + 1)) AS times
    FROM (${dues})))
WHERE ended > {shownFrom:Int32}`
}
