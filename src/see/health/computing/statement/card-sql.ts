import type { Cell, Criterion, Definition, Measure } from '../../../scorecards/contract.ts'
import { liftingShares, mostPointsOf, roundingOfShares } from '../../../scorecards/scorecards.ts'
import { bands, bandsInSql } from '../../../segments/words.ts'
import { AlarmSql } from './alarm-sql.ts'
import { type Want, wantKey } from './passes.ts'
import { atLeast, literal, meanSql, pointsSql, signs } from './scale-sql.ts'

/**
 * One scorecard as columns: `b` why a measure is missing, `v` its value, `p` its points, `q` those that only hold down, `l` a group's mean of
 * what lifts, `g` of what counts.
 */
export class CardSql {
  readonly number: number
  readonly alarms: AlarmSql
  readonly #card: Definition
  readonly #wants: readonly Want[]

  constructor(definition: Definition, number: number, wants: readonly Want[]) {
    this.#card = definition
    this.number = number
    this.#wants = wants
    this.alarms = new AlarmSql(definition, number, wants)
  }

  name(column: string): string {
    return `${column}_${this.number}`
  }

  list(letter: 'v' | 'n' | 'b'): string {
    const column = (measure: Measure, index: number) =>
      letter === 'n' ? `n${this.#want(measure)}` : this.name(`${letter}${index}`)
    return `[${[...this.#card.measures.map(column), ...this.alarms.list(letter)].join(', ')}]`
  }

  /** All that was found, as bytes. */
  findings(): string {
    const found = this.#card.measures.flatMap((_, index) => [
      `reinterpretAsFixedString(ifNull(${this.name(`v${index}`)}, 0.0))`,
      `char(${this.name(`b${index}`)})`,
    ])
    return `hex(MD5(concat(${found.join(', ')}, '')))`
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

  values(): string[] {
    const value = (measure: Measure, index: number) =>
      `if(${this.name(`b${index}`)} = 0, x${this.#want(measure)}, NULL) AS ${this.name(`v${index}`)}`
    return [...this.#card.measures.map(value), ...this.alarms.raised()]
  }

  points(): string[] {
    const points = this.#card.measures.map(
      ({ scale }, index) => `${pointsSql(scale, this.name(`v${index}`))} AS ${this.name(`p${index}`)}`,
    )
    return [...points, ...this.alarms.lists(), this.alarms.ceiling()]
  }

  /** The means of what lifts alone. */
  lifting(): string[] {
    const means = this.#card.groups.map(
      ({ id }, group) =>
        `${meanSql(this.#parts(({ group: of, lifts }) => of === id && lifts))} AS ${this.name(`l${group}`)}`,
    )
    const missing = this.#card.measures.map((_, index) => `isNull(${this.name(`p${index}`)})`)
    return [...means, `toUInt8(${missing.join(' + ')}) AS ${this.name('missing')}`]
  }

  lifted(): string[] {
    return [`${meanSql(this.#total('l', ({ lifts }) => lifts))} AS ${this.name('lifted')}`]
  }

  /** Points of what does not lift, where they stand below what does: they only hold down. */
  guarding(): string[] {
    const { mode, groups, measures } = this.#card
    return measures.flatMap(({ lifts, group }, index) => {
      if (lifts) return []
      const place = groups.findIndex(({ id }) => id === group)
      const mean = mode === 'score' ? this.name('lifted') : place < 0 ? 'NULL' : this.name(`l${place}`)
      const points = this.name(`p${index}`)
      return [`if(ifNull(${points} < ${mean}, 0), ${points}, NULL) AS ${this.name(`q${index}`)}`]
    })
  }

  groups(): string[] {
    return this.#card.groups.map(({ id }, group) => {
      const mean = meanSql(this.#parts((measure) => measure.group === id))
      const counted = this.#card.mode === 'axes' ? `if(isNull(${this.name(`l${group}`)}), NULL, ${mean})` : mean
      return `${counted} AS ${this.name(`g${group}`)}`
    })
  }

  totals(): string[] {
    const known = liftingShares(this.#card).flatMap((share, index) =>
      share === 0 ? [] : [`isNotNull(${this.name(`p${index}`)}) * ${literal(share)}`],
    )
    return [
      `${meanSql(this.#total('g', () => true))} AS ${this.name('whole')}`,
      `(${known.join(' + ') || '0.0'}) * 100 >= ${literal(this.#card.leastKnown)} - ${roundingOfShares} AS ${this.name('enough')}`,
    ]
  }

  /** The mean that may be told, and the cell: what does not lift only holds down. */
  told(): string[] {
    if (this.#card.mode === 'axes')
      return [
        `CAST(NULL, 'Nullable(Float64)') AS ${this.name('computed')}`,
        `${this.#cell(({ id }) => id)} AS ${this.name('cell')}`,
        `${this.#cell(({ band }) => band)} AS ${this.name('of_cell')}`,
      ]
    const { edges, warnsEarly } = this.#card
    const [whole, lifted] = [this.name('whole'), this.name('lifted')]
    const mean = `if(ifNull(${whole} > ${lifted}, 0), ${lifted}, ${whole})`
    const isBad = `ifNull(NOT (${atLeast(mean, edges.thriving)}) AND NOT (${atLeast(mean, edges.steady)}), 0)`
    const tells = warnsEarly ? `(${this.name('enough')} OR ${isBad})` : this.name('enough')
    return [
      `if(isNotNull(${lifted}) AND ${tells}, ${mean}, NULL) AS ${this.name('computed')}`,
      `'' AS ${this.name('cell')}`,
    ]
  }

  sets(): string[] {
    if (this.#card.mode === 'axes')
      return [`'' AS ${this.name('exception')}`, `CAST(NULL, 'Nullable(Float64)') AS ${this.name('set')}`]
    const fires = this.#card.exceptions.map(({ id, score, criteria }) => ({
      when: criteria.map((criterion) => this.#criterion(criterion)).join(' AND '),
      id: `'${id}'`,
      score: literal(score),
    }))
    if (fires.length === 0)
      return [`'' AS ${this.name('exception')}`, `${this.name('computed')} AS ${this.name('set')}`]
    const first = (of: 'id' | 'score', otherwise: string) =>
      `multiIf(${fires.map((fire) => `${fire.when}, ${fire[of]}, `).join('')}${otherwise})`
    return [
      `${first('id', "''")} AS ${this.name('exception')}`,
      `${first('score', this.name('computed'))} AS ${this.name('set')}`,
    ]
  }

  /** The score and its band, no better than the alarms allow. */
  standings(): string[] {
    const { edges, mode } = this.#card
    const [set, ceiling] = [this.name('set'), this.name('ceiling')]
    const own =
      mode === 'axes'
        ? `indexOf(${bandsInSql}, ${this.name('of_cell')})`
        : `multiIf(isNull(${set}), 0, ${atLeast(set, edges.thriving)}, 1, ${atLeast(set, edges.steady)}, 2, ${atLeast(set, edges.watch)}, 3, 4)`
    const most = bands.slice(1).map((band) => literal(mostPointsOf(edges, band)))
    const code = `if(${ceiling} = 0, ${own}, greatest(toUInt8(${own}), toUInt8(${ceiling} + 1)))`
    return [
      `if(${ceiling} = 0 OR isNull(${set}), ${set}, least(assumeNotNull(${set}), [${most.join(', ')}][${ceiling}])) AS ${this.name('score')}`,
      `arrayPushFront(${bandsInSql}, '')[${code} + 1] AS ${this.name('band')}`,
    ]
  }

  #total(letter: 'g' | 'l', only: (measure: Measure) => boolean): { points: string; weight: number }[] {
    return [
      ...this.#card.groups.map(({ weight }, group) => ({ points: this.name(`${letter}${group}`), weight })),
      ...this.#parts((measure) => measure.group === null && only(measure)),
    ]
  }

  #parts(only: (measure: Measure) => boolean): { points: string; weight: number }[] {
    return this.#card.measures.flatMap((measure, index) =>
      only(measure) ? [{ points: this.name(`${measure.lifts ? 'p' : 'q'}${index}`), weight: measure.weight }] : [],
    )
  }

  #criterion({ measure, of, is, than }: Criterion): string {
    const place = this.#card.measures.findIndex(({ id }) => id === measure)
    const column = this.name(`${of === 'value' ? 'v' : 'p'}${place}`)
    if (is === 'unknown') return `isNull(${column})`
    return `ifNull(${column} ${signs[is]} ${literal(than)}, 0)`
  }

  #cell(of: (cell: Cell) => string): string {
    const side = (axis: 'adoption' | 'maturity' | 'sentiment', height: 'high' | 'low' | null) => {
      const group = this.#card.groups.findIndex(({ id }) => id === axis)
      if (height === null) return []
      const sign = height === 'high' ? '>=' : '<'
      return group < 0 ? ['0'] : [`ifNull(${this.name(`g${group}`)} ${sign} ${literal(this.#card.highFrom)}, 0)`]
    }
    const fits = ({ adoption, maturity, sentiment }: Cell) =>
      [...side('adoption', adoption), ...side('maturity', maturity), ...side('sentiment', sentiment), '1'].join(' AND ')
    if (this.#card.cells.length === 0) return "''"
    return `multiIf(${this.#card.cells.map((cell) => `${fits(cell)}, '${of(cell)}', `).join('')}'')`
  }

  #want(measure: Measure): number {
    return this.#wants.findIndex(({ key }) => key === wantKey(measure))
  }
}
