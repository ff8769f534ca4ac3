import type { Alarm, AlarmCriterion, Definition } from '../../../scorecards/contract.ts'
import { gravestFirst } from '../../../scorecards/scorecards.ts'
import { contactKey, keyOf, type Want } from './passes.ts'
import { literal, signs } from './scale-sql.ts'

/** The alarms of one scorecard as columns: `a` whether one holds, `t` when what it tells of happened last. */
export class AlarmSql {
  readonly #alarms: readonly Alarm[]
  readonly #number: number
  readonly #wants: readonly Want[]

  constructor({ alarms }: Definition, number: number, wants: readonly Want[]) {
    this.#alarms = alarms
    this.#number = number
    this.#wants = wants
  }

  /** What was found for the criteria: it follows the measures in the lists of a reading. */
  list(letter: 'v' | 'n' | 'b'): string[] {
    return this.#alarms.flatMap(({ criteria }) =>
      criteria.map((criterion) => {
        const want = this.#want(criterion)
        if (letter === 'n') return `n${want}`
        return letter === 'v' ? `if(isFinite(x${want}), x${want}, NULL)` : `if(ifNull(isFinite(x${want}), 0), 0, 1)`
      }),
    )
  }

  raised(): string[] {
    const contact = this.#dated(this.#wants.findIndex(({ key }) => key === contactKey))
    return this.#alarms.flatMap(({ criteria, ends }, index) => {
      const at = `t${index}_${this.#number}`
      const dates = criteria.map((criterion) => this.#dated(this.#want(criterion)))
      const still = [
        ...criteria.map((criterion) => this.#holds(criterion)),
        ...(ends.followUp ? [`NOT (${at} > 0 AND ${contact} > ${at})`] : []),
        ...(ends.afterDays === null
          ? []
          : [`NOT (${at} > 0 AND ${nowMilliseconds} - ${at} > ${ends.afterDays * 86_400_000})`]),
      ]
      return [
        `${dates.length === 1 ? dates[0] : `greatest(${dates.join(', ')})`} AS ${at}`,
        `toUInt8(${still.join(' AND ')}) AS a${index}_${this.#number}`,
      ]
    })
  }

  lists(): string[] {
    const order = gravestFirst(this.#alarms).map((alarm) => this.#alarms.indexOf(alarm))
    const filtered = (of: readonly string[], type: string) => {
      const holds = order.map((index) => `a${index}_${this.#number}`).join(', ')
      if (of.length === 0) return `CAST([], 'Array(${type})')`
      return `arrayFilter((one, holds) -> holds, [${of.join(', ')}], [${holds}])`
    }
    return [
      `${filtered(
        order.map((index) => `'${this.#alarms[index]?.id}'`),
        'String',
      )} AS alarms_${this.#number}`,
      `${filtered(
        order.map((index) => `t${index}_${this.#number}`),
        'Int64',
      )} AS at_${this.#number}`,
    ]
  }

  /** 0 where no alarm holds; else 1 for steady, 2 for watch, 3 for at risk. */
  ceiling(): string {
    const codes = { steady: 1, watch: 2, risk: 3 } as const
    const held = this.#alarms.map((alarm, index) => `a${index}_${this.#number} * ${codes[alarm.ceiling]}`)
    const most = held.length > 1 ? `greatest(${held.join(', ')})` : (held[0] ?? '0')
    return `toUInt8(${most}) AS ceiling_${this.#number}`
  }

  #holds(criterion: AlarmCriterion): string {
    const { is, than, orUnknown } = criterion
    const value = `if(isFinite(x${this.#want(criterion)}), x${this.#want(criterion)}, NULL)`
    if (is === 'unknown') return `isNull(${value})`
    return `ifNull(${value} ${signs[is]} ${literal(than)}, ${orUnknown ? 1 : 0})`
  }

  /** The column of an instant, or none where it is not dated. */
  #dated(want: number): string {
    return this.#wants[want]?.columns.some(({ name }) => name === `s${want}`) ? `s${want}` : 'toInt64(0)'
  }

  #want({ source }: AlarmCriterion): number {
    return this.#wants.findIndex(({ key }) => key === keyOf(source, null))
  }
}

const nowMilliseconds = "toUnixTimestamp64Milli({now:DateTime64(3, 'UTC')})"
