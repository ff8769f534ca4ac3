import type { Rule } from '../../../see/segments/contract.ts'
import type { Among } from '../contract/coverage.ts'

/** The pages of a group, as addresses are known: without scheme, fragment and last slash. */
export type Pages = { readonly prefixes: readonly string[]; readonly pieces: readonly string[] }
export type Views = { readonly names: readonly string[]; readonly withinDays: number | null }

const once = { op: 'at least', count: 1 } as const

/** Who viewed any page of a group. What stands behind `?` and `#` changes nothing, but for a piece that has a query of its own. */
export function viewedRule({ prefixes, pieces }: Pages, views: Views): Rule {
  const rules = [...prefixes.map((one) => below(one, views)), ...pieces.map((one) => exactly(one, views))]
  return { kind: 'any', rules }
}

/** Who was seen on any page at all. */
export function seenAnywhere(views: Views): Rule {
  return viewed(views, { op: 'known' })
}

/** Of whom it is asked. */
export function amongRule(among: Among): Rule {
  if (among === 'everyone') return { kind: 'all', rules: [] }
  if (among !== 'buyers') return { kind: 'segment', segment: among, inside: true }
  return {
    kind: 'any',
    rules: [
      { kind: 'contract', where: [], times: once },
      { kind: 'purchase', where: [], times: once, within: { span: 'ever' } },
    ],
  }
}

export function unseenRule(among: Rule, viewedAny: readonly Rule[]): Rule {
  return { kind: 'all', rules: [among, { kind: 'not', rule: { kind: 'any', rules: [...viewedAny] } }] }
}

function below(address: string, views: Views): Rule {
  return anyOf(
    views,
    [address],
    ['/', '?', '#'].map((sign) => `${address}${sign}`),
  )
}

function exactly(address: string, views: Views): Rule {
  const [path, query] = address.split('?')
  if (query !== undefined) return anyOf(views, [address, `${path}/?${query}`], [`${address}#`, `${path}/?${query}#`])
  return anyOf(
    views,
    [address, `${address}/`],
    ['?', '#', '/?', '/#'].map((sign) => `${address}${sign}`),
  )
}

function anyOf(views: Views, whole: readonly string[], beginnings: readonly string[]): Rule {
  const inBoth = (addresses: readonly string[]) => addresses.flatMap((one) => [`https://${one}`, `http://${one}`])
  return {
    kind: 'any',
    rules: [
      viewed(views, { op: 'one of', values: inBoth(whole) }),
      ...inBoth(beginnings).map((text) => viewed(views, { op: 'starts with', text })),
    ],
  }
}

type Test = Extract<Rule, { kind: 'field' }>['test']

function viewed({ names, withinDays }: Views, test: Test): Rule {
  return {
    kind: 'event',
    names: [...names],
    where: [{ on: 'url', test }],
    times: once,
    within: withinDays === null ? { span: 'ever' } : { span: 'last', days: withinDays },
  }
}
