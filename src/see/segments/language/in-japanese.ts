import type { Names } from '../words.ts'
import { bandWords, columnWords, valueWords, words } from '../words.ts'
import type { Condition, Counted, Happening, On, Rule, Test, Times, Within } from './rule.ts'

/** A predicate that ends a clause before a noun (行った), or leads on to the next one (行い). */
type Predicate = { readonly ends: string; readonly leadsOn: string }

/** 「業種が「小売」であり、直近30日間に「login」を3回以上行った顧客」 */
export function inJapanese(rule: Rule, names: Names): string {
  if (rule.kind === 'all' && rule.rules.length === 0) return `${words.everyone.ja}。`
  return `${clause(rule, names, false).ends}顧客。`
}

function clause(rule: Rule, names: Names, isInner: boolean): Predicate {
  switch (rule.kind) {
    case 'all':
    case 'any': {
      const parts = rule.rules.map((part) => clause(part, names, rule.rules.length > 1))
      const [only] = parts
      if (only === undefined) return { ends: 'すべての', leadsOn: 'すべてであり' }
      if (parts.length === 1) return only
      const joined = rule.kind === 'all' ? andThen(parts) : parts.map(({ ends }) => ends).join('、または')
      return isInner || rule.kind === 'any'
        ? verb(isInner ? `（${joined}）に当てはま` : joined, isInner ? 'る' : '', isInner ? 'り' : '')
        : verb(joined, '', '')
    }
    case 'not': {
      const { ends } = clause(rule.rule, names, true)
      return verb(`${ends}顧客ではな`, 'い', 'く')
    }
    default:
      return conditionClause(rule, names)
  }
}

function andThen(parts: readonly Predicate[]): string {
  return parts.map(({ ends, leadsOn }, i) => (i === parts.length - 1 ? ends : `${leadsOn}、かつ`)).join('')
}

function conditionClause(condition: Condition, names: Names): Predicate {
  switch (condition.kind) {
    case 'field':
      return predicate(names.field(condition.field), condition.test, (value) => names.value(condition.field, value))
    case 'attribute':
      return predicate(names.attribute(condition.attribute), condition.test)
    case 'metric':
      return predicate(names.metric(condition.metric), condition.test)
    case 'score':
      return predicate('ヘルススコア', condition.test)
    case 'band':
      return copula(`ヘルスが${quoted(condition.bands.map((band) => bandWords[band].ja))}`)
    case 'segment': {
      const within = `セグメント「${names.segment(condition.segment)}」に含まれ`
      return condition.inside ? verb(within, 'る', '') : verb(within, 'ない', 'ず')
    }
    case 'event':
      return did(condition.times, `${during(condition.within)}${happening(condition)}`)
    case 'sequence':
      return verb(
        `${during(condition.within)}${happening(condition.first)}の後、${condition.withinDays}日以内に${happening(condition.next)}を行`,
        'った',
        'い',
      )
    case 'purchase':
      return having('purchase', condition.times, condition.where, during(condition.within))
    default:
      return having(condition.kind, condition.times, condition.where, '')
  }
}

function did({ op, count }: Times, what: string): Predicate {
  if (count === 0 && op !== 'at least') return verb(`${what}を行って`, 'いない', 'おらず')
  if (op === 'at most') return copula(`${what}を行った回数が${figure(count)}回以下`)
  if (op === 'exactly') return verb(`${what}をちょうど${figure(count)}回行`, 'った', 'い')
  return verb(count <= 1 ? `${what}を行` : `${what}を${figure(count)}回以上行`, 'った', 'い')
}

function happening({ names, where }: Happening): string {
  const named = names.length === 0 ? '何らかのイベント' : `${quoted(names)}${names.length > 1 ? 'のいずれか' : ''}`
  return `${named}${bracketed(where.map(({ on, test }) => predicate(on, test).ends))}`
}

const nouns: Readonly<
  Record<Counted, { noun: string; counter: string; being: readonly [stem: string, ends: string, leadsOn: string] }>
> = {
  contract: { noun: '契約', counter: '件', being: ['あ', 'る', 'り'] },
  purchase: { noun: '購買', counter: '件', being: ['あ', 'る', 'り'] },
  person: { noun: '担当者', counter: '人', being: ['い', 'る', 'て'] },
}

function having(kind: Counted, { op, count }: Times, where: readonly On[], span: string): Predicate {
  const { noun, counter, being } = nouns[kind]
  const what = `${span}${noun}${bracketed(where.map((on) => column(kind, on)))}が`
  if (count === 0 && op !== 'at least')
    return kind === 'person' ? verb(`${what}い`, 'ない', 'ず') : verb(`${what}な`, 'い', 'く')
  if (op === 'at most') return copula(`${what}${figure(count)}${counter}以下`)
  const [stem, ends, leadsOn] = being
  const counted = op === 'exactly' ? `ちょうど${figure(count)}${counter}` : `${figure(count)}${counter}以上`
  return verb(`${what}${counted}${stem}`, ends, leadsOn)
}

function column(kind: Counted, { on, test }: On): string {
  const label = columnWords[kind][on]?.ja ?? on
  if (on === 'in_force' && (test.op === 'yes' || test.op === 'no')) return test.op === 'yes' ? label : `${label}でない`
  return predicate(label, test, (value) => valueWords[value]?.ja ?? value).ends.replace(/である$/, '')
}

function bracketed(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `（${parts.map((part) => part.replace(/である$/, '')).join('、')}）`
}

function predicate(label: string, test: Test, named: (value: string) => string = (value) => value): Predicate {
  switch (test.op) {
    case 'one of':
      return copula(`${label}が${quoted(test.values.map(named))}`)
    case 'none of':
      return copula(`${label}が${quoted(test.values.map(named))}以外（不明を除く）`)
    case 'contains':
      return verb(`${label}に「${test.text}」を含`, 'む', 'み')
    case 'starts with':
      return verb(`${label}が「${test.text}」で始ま`, 'る', 'り')
    case 'more than':
      return verb(`${label}が${figure(test.value)}を超え`, 'る', '')
    case 'on or after':
    case 'on or before':
      return copula(`${label}が${day(test.day)}${test.op === 'on or after' ? '以降' : '以前'}`)
    case 'in the last':
    case 'in the next':
      return copula(
        test.days === 0
          ? `${label}が今日`
          : `${label}が${test.op === 'in the last' ? '直近' : '今後'}${figure(test.days)}日以内`,
      )
    case 'yes':
    case 'no':
      return copula(`${label}が「${test.op === 'yes' ? 'はい' : 'いいえ'}」`)
    case 'known':
      return verb(`${label}が分かって`, 'いる', 'おり')
    case 'unknown':
      return copula(`${label}が不明`)
    default:
      return copula(`${label}が${figure(test.value)}${bounds[test.op]}`)
  }
}

const bounds = { 'at least': '以上', 'at most': '以下', 'less than': '未満', exactly: '' } as const

function during(within: Within): string {
  if (within.span === 'ever') return ''
  if (within.span === 'last') return `直近${figure(within.days)}日間に`
  return `${day(within.from)}から${day(within.to)}までに`
}

const copula = (stem: string): Predicate => verb(stem, 'である', 'であり')
function verb(stem: string, ends: string, leadsOn: string): Predicate {
  return { ends: `${stem}${ends}`, leadsOn: `${stem}${leadsOn}` }
}

const quoted = (values: readonly string[]): string => values.map((value) => `「${value}」`).join('または')
const figure = (value: number): string => new Intl.NumberFormat('ja', { maximumFractionDigits: 6 }).format(value)
const day = (written: string): string =>
  new Intl.DateTimeFormat('ja', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(written))
