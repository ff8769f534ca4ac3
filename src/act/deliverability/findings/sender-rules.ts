import type { Finding, Rule, Subject, Verdict } from '../contract.ts'
import type { Seen } from '../looking/seeing.ts'
import { ruleWords } from './rule-words.ts'

/** In the last 30 days: letters that were taken, and complaints that came back. */
export type Complaints = { readonly sent: number; readonly complained: number }
type Kept = Rule['kept']

/** Above it Gmail and Yahoo take letters no more. */
const mostComplaints = 0.003
const forMany: ReadonlySet<Rule['rule']> = new Set([
  'bothAuthenticated',
  'dmarc',
  'aligned',
  'onePress',
  'visibleLink',
  'soonEnough',
])

/**
 * What Gmail and Yahoo ask of whoever sends (since February 2024), each yes, no or not known. What a receiver alone can see, such as how
 * many called a letter spam there, is never a yes.
 */
export function rulesOf(findings: readonly Finding[], seen: Seen, { sent, complained }: Complaints): Rule[] {
  const verdictOf = (subject: Subject) => findings.find((one) => one.subject === subject)?.verdict ?? 'unknown'
  const [spf, dkim] = [keptFor(verdictOf('spf')), keptFor(verdictOf('dkim'))]
  const kept: Readonly<Record<Rule['rule'], Kept>> = {
    authenticated: either(spf, dkim),
    bothAuthenticated: both(spf, dkim),
    dmarc: keptFor(verdictOf('dmarc')),
    aligned: keptFor(verdictOf('alignment')),
    reverse: keptFor(verdictOf('reverse')),
    encrypted: 'unknown',
    wellFormed: seen.letter.from === 1 ? 'yes' : 'no',
    onePress: keptFor(verdictOf('onePress')),
    visibleLink: 'yes',
    soonEnough: 'yes',
    complaints: complained > 0 && complained > sent * mostComplaints ? 'no' : 'unknown',
  }
  return (Object.keys(kept) as Rule['rule'][]).map((rule) => ({
    rule,
    kept: kept[rule],
    forMany: forMany.has(rule),
    said: ruleWords[rule],
  }))
}

function keptFor(verdict: Verdict): Kept {
  if (verdict === 'good' || verdict === 'advice') return 'yes'
  return verdict === 'lacking' ? 'no' : 'unknown'
}

function either(one: Kept, other: Kept): Kept {
  if (one === 'yes' || other === 'yes') return 'yes'
  return one === 'no' && other === 'no' ? 'no' : 'unknown'
}

function both(one: Kept, other: Kept): Kept {
  if (one === 'no' || other === 'no') return 'no'
  return one === 'yes' && other === 'yes' ? 'yes' : 'unknown'
}
