import type { Text } from '#platform/wording/words.ts'
import { words } from '../words.ts'
import {
  type Condition,
  conditionsOf,
  counted,
  type On,
  opsOf,
  partsOf,
  type Rule,
  type Test,
  type ValueType,
} from './rule.ts'

/** The names a rule may use in one workspace, with the type of value behind each. */
export type Known = {
  readonly fields: ReadonlyMap<string, ValueType>
  readonly attributes: ReadonlyMap<string, ValueType>
  readonly metrics: ReadonlySet<string>
  readonly segments: ReadonlySet<string>
}

/** The first thing about a rule that this workspace cannot evaluate, or `null` when it fits. */
export function misfitOf(rule: Rule, known: Known): Text | null {
  if (conditionsOf(rule).length > 200 || depthOf(rule) > 8) return words.tooLarge
  for (const condition of conditionsOf(rule)) {
    const misfit = misfitOfCondition(condition, known)
    if (misfit !== null) return misfit
  }
  return null
}

function depthOf(rule: Rule): number {
  return 1 + Math.max(0, ...partsOf(rule).map(depthOf))
}

function misfitOfCondition(condition: Condition, { fields, attributes, metrics, segments }: Known): Text | null {
  switch (condition.kind) {
    case 'field':
      return misfitOfTest(condition.field, fields.get(condition.field), condition.test)
    case 'attribute':
      return misfitOfTest(condition.attribute, attributes.get(condition.attribute), condition.test)
    case 'metric':
      return misfitOfTest(condition.metric, metrics.has(condition.metric) ? 'number' : undefined, condition.test)
    case 'score':
      return misfitOfTest('score', 'number', condition.test)
    case 'segment':
      return segments.has(condition.segment) ? null : filled(words.unknownName, condition.segment)
    case 'contract':
    case 'purchase':
    case 'person':
      return misfitOfColumns(counted[condition.kind], condition.where)
    default:
      return null
  }
}

function misfitOfColumns(columns: Readonly<Record<string, ValueType>>, where: readonly On[]): Text | null {
  for (const { on, test } of where) {
    const misfit = misfitOfTest(on, columns[on], test)
    if (misfit !== null) return misfit
  }
  return null
}

function misfitOfTest(name: string, type: ValueType | undefined, test: Test): Text | null {
  if (type === undefined) return filled(words.unknownName, name)
  return opsOf[type].includes(test.op) ? null : filled(words.wrongTest, name, test.op)
}

function filled<Parts extends readonly unknown[]>(
  text: { en: (...parts: Parts) => string; ja: (...parts: Parts) => string },
  ...parts: Parts
): Text {
  return { en: text.en(...parts), ja: text.ja(...parts) }
}

type Referring = { readonly id: string; readonly rule: Rule }

export function segmentsIn(rule: Rule): readonly string[] {
  return conditionsOf(rule).flatMap((condition) => (condition.kind === 'segment' ? [condition.segment] : []))
}

/** The way by which a segment would depend on itself, or `null`. */
export function circleFrom(start: Referring, others: readonly Referring[]): readonly string[] | null {
  const rules = new Map([...others, start].map(({ id, rule }) => [id, rule]))
  const walk = (id: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(id)) return id === start.id ? way : null
    const rule = rules.get(id)
    return (rule === undefined ? [] : segmentsIn(rule)).reduce<readonly string[] | null>(
      (found, next) => found ?? walk(next, [...way, id]),
      null,
    )
  }
  return walk(start.id, [])
}

/** Segments after those they refer to, so that one pass in this order is current throughout. */
export function inOrder<One extends Referring>(segments: readonly One[]): readonly One[] {
  const waiting = new Map(segments.map((one) => [one.id, one]))
  const ordered: One[] = []
  const place = (one: One) => {
    if (!waiting.delete(one.id)) return
    for (const id of segmentsIn(one.rule)) {
      const before = waiting.get(id)
      if (before !== undefined) place(before)
    }
    ordered.push(one)
  }
  segments.forEach(place)
  return ordered
}

/** A segment and all that depend on it, directly or not. */
export function dependentsOf(id: string, segments: readonly Referring[]): ReadonlySet<string> {
  const found = new Set([id])
  for (const one of inOrder(segments)) if (segmentsIn(one.rule).some((other) => found.has(other))) found.add(one.id)
  return found
}
