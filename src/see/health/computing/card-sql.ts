import type { Band, Cell, Criterion, Definition, Measure, Scale } from '../../scorecards/contract.ts'
import { roundingOfShares, wholeShares } from '../../scorecards/scorecards.ts'
import { type Want, wantKey } from './passes.ts'

/** One scorecard as columns: `b` why a measure is missing, `v` its value, `p` its points, `g` a group's score. */
export class CardSql {
  readonly number: number
  readonly #card: Definition
  readonly #wants: readonly Want[]

  constructor(definition: Definition, number: number, wants: readonly Want[]) {
    this.#card = definition
    this.number = number
    this.#wants = wants
  }

  name(column: string): string {
    return `${column}_${this.number}`
  }

  list(letter: 'v' | 'n' | 'b'): string {
    const column = (measure: Measure, index: number) =>
      letter === 'n' ? `n${this.#want(measure)}` : this.name(`${letter}${index}`)
    return `[${this.#card.measures.map(column).join(', ')}]`
  }

  /** All that was found, in one number. */
  digest(): string {
    const found = this.#card.measures.flatMap((_, index) => [
      `ifNull(${this.name(`v${index}`)}, 0)`,
      this.name(`b${index}`),
    ])
    return `cityHash64(${found.join(', ')})`
  }

  /** Why a measure has no value: the codes of the column `because`. */
  becauses(): string[] {
    return this.#card.measures.map((measure, index) => {
      const want = this.#want(measure)
      const none = measure.source.kind === 'judgement' ? 4 : 1
      const old = this.#wants[want]?.columns.some(({ name }) => name === `f${want}`) ? `f${want} = 0, 2, ` : ''
      return `multiIf(isNull(x${want}) OR NOT isFinite(x${want}), ${none}, ${old}n${want} < ${measure.least}, 3, 0) AS ${this.name(`b${index}`)}`
    })
  }

  points(): string[] {
    return this.#card.measures.flatMap((measure, index) => {
      const value = `if(${this.name(`b${index}`)} = 0, x${this.#want(measure)}, NULL)`
      return [
        `${value} AS ${this.name(`v${index}`)}`,
        `${pointsSql(measure.scale, this.name(`v${index}`))} AS ${this.name(`p${index}`)}`,
      ]
    })
  }

  groups(): string[] {
    const means = this.#card.groups.map(({ id }, group) => {
      const parts = this.#card.measures.flatMap((measure, index) =>
        measure.group === id ? [{ points: this.name(`p${index}`), weight: measure.weight }] : [],
      )
      return `${meanSql(parts)} AS ${this.name(`g${group}`)}`
    })
    const missing = this.#card.measures.map((_, index) => `isNull(${this.name(`p${index}`)})`)
    return [...means, `toUInt8(${missing.join(' + ')}) AS ${this.name('missing')}`]
  }

  totals(): string[] {
    if (this.#card.mode === 'axes')
      return [
        `CAST(NULL, 'Nullable(Float64)') AS ${this.name('computed')}`,
        `${this.#cell(({ id }) => id)} AS ${this.name('cell')}`,
      ]
    const groups = this.#card.groups.map(({ weight }, group) => ({ points: this.name(`g${group}`), weight }))
    const single = this.#card.measures.flatMap((measure, index) =>
      measure.group === null ? [{ points: this.name(`p${index}`), weight: measure.weight }] : [],
    )
    const computed = this.#whereEnough(meanSql([...groups, ...single]))
    return [`${computed} AS ${this.name('computed')}`, `'' AS ${this.name('cell')}`]
  }

  /** No mean where less of the weight is known than the card asks for. */
  #whereEnough(mean: string): string {
    const { leastKnown } = this.#card
    if (leastKnown === 0) return mean
    const known = wholeShares(this.#card).map(
      (share, index) => `isNotNull(${this.name(`p${index}`)}) * ${literal(share)}`,
    )
    return `if((${known.join(' + ')}) * 100 >= ${literal(leastKnown)} - ${roundingOfShares}, ${mean}, NULL)`
  }

  sets(): string[] {
    const { mode, exceptions, edges } = this.#card
    if (mode === 'axes')
      return [
        `'' AS ${this.name('exception')}`,
        `CAST(NULL, 'Nullable(Float64)') AS ${this.name('score')}`,
        `${this.#cell(({ band }) => band)} AS ${this.name('band')}`,
      ]
    const fires = exceptions.map(({ criteria }) =>
      criteria.map((criterion) => this.#criterion(criterion)).join(' AND '),
    )
    const branches = (of: (index: number) => string) => fires.map((fire, index) => `${fire}, ${of(index)}, `).join('')
    const score = `multiIf(${branches((index) => literal(exceptions[index]?.score ?? 0))}${this.name('computed')})`
    const standing = `ifNull(override_score, ${this.name('score')})`
    const from = (band: Exclude<Band, 'risk'>) =>
      `${standing} ${edges[band].included ? '>=' : '>'} ${literal(edges[band].from)}, '${band}'`
    return [
      fires.length === 0
        ? `'' AS ${this.name('exception')}`
        : `multiIf(${branches((index) => `'${exceptions[index]?.id}'`)}'') AS ${this.name('exception')}`,
      `${fires.length === 0 ? this.name('computed') : score} AS ${this.name('score')}`,
      `multiIf(isNull(${standing}), '', ${from('thriving')}, ${from('steady')}, ${from('watch')}, 'risk') AS ${this.name('band')}`,
    ]
  }

  #criterion({ measure, of, is, than }: Criterion): string {
    const column = this.name(
      `${of === 'value' ? 'v' : 'p'}${this.#card.measures.findIndex(({ id }) => id === measure)}`,
    )
    if (is === 'unknown') return `isNull(${column})`
    return `ifNull(${column} ${signs[is]} ${literal(than)}, 0)`
  }

  #cell(of: (cell: Cell) => string): string {
    const side = (axis: 'adoption' | 'maturity' | 'sentiment', height: 'high' | 'low' | null) => {
      const group = this.#card.groups.findIndex(({ id }) => id === axis)
      if (height === null) return []
      return group < 0
        ? ['0']
        : [`ifNull(${this.name(`g${group}`)} ${height === 'high' ? '>=' : '<'} ${literal(this.#card.highFrom)}, 0)`]
    }
    const fits = (cell: Cell) =>
      [
        ...side('adoption', cell.adoption),
        ...side('maturity', cell.maturity),
        ...side('sentiment', cell.sentiment),
        '1',
      ].join(' AND ')
    if (this.#card.cells.length === 0) return "''"
    return `multiIf(${this.#card.cells.map((cell) => `${fits(cell)}, '${of(cell)}', `).join('')}'')`
  }

  #want(measure: Measure): number {
    return this.#wants.findIndex(({ key }) => key === wantKey(measure))
  }
}

const signs: Readonly<Record<Exclude<Criterion['is'], 'unknown'>, string>> = {
  below: '<',
  'at most': '<=',
  'at least': '>=',
  above: '>',
}

function pointsSql(scale: Scale, value: string): string {
  if (scale.kind === 'steps') {
    const steps = scale.steps.map(
      ({ upTo, included, points }) => `${value} ${included ? '<=' : '<'} ${literal(upTo)}, ${literal(points)}, `,
    )
    return `multiIf(isNull(${value}), NULL, ${steps.join('')}${literal(scale.beyond)})`
  }
  const lines = scale.corners.map((right, index) => {
    const left = scale.corners[index - 1]
    const points =
      left === undefined
        ? literal(right.points)
        : `${literal(left.points)} + ((${value} - ${literal(left.at)}) * ${literal(right.points - left.points)}) / ${literal(right.at - left.at)}`
    return `${value} <= ${literal(right.at)}, ${points}, `
  })
  return `multiIf(isNull(${value}), NULL, ${lines.join('')}${literal(scale.corners.at(-1)?.points ?? 0)})`
}

function meanSql(parts: readonly { points: string; weight: number }[]): string {
  if (parts.length === 0) return "CAST(NULL, 'Nullable(Float64)')"
  const sum = parts.map(({ points, weight }) => `ifNull(${points}, 0) * ${literal(weight)}`).join(' + ')
  const weights = parts.map(({ points, weight }) => `isNotNull(${points}) * ${literal(weight)}`).join(' + ')
  return `(${sum}) / nullIf(${weights}, 0)`
}

/** A number that ClickHouse reads as Float64, so that both sides compute alike. */
function literal(number: number): string {
  return Number.isInteger(number) ? `${number}.0` : String(number)
}
