import type { Context } from '../context.ts'
import type { Unit } from '../wording/unit.ts'
import type { Text } from '../wording/words.ts'

/** A figure of the whole workspace over time, declared once; the room that declares it reads it for all customers at once. */
export type DeclaredFigure = {
  readonly name: string
  readonly label: Text
  /** What it counts; of a share also of what it is one. */
  readonly meaning: Text
  /** A figure in money is in the currency that its point names. */
  readonly unit: Unit
  readonly better: 'higher' | 'lower' | 'neither'
  /** One point for each period, the earliest first. */
  read(context: Context, asked: FigurePeriods): Promise<readonly FigurePoint[]>
  /** Reads this one and others at once: what they are made of is counted once for all that name the same. */
  readonly together?: FiguresTogether
}

/** The points of each figure that is asked for by its name, as `read` of each would answer. */
export type FiguresTogether = (
  context: Context,
  names: readonly string[],
  asked: FigurePeriods,
) => Promise<ReadonlyMap<string, readonly FigurePoint[]>>

/** Quarters and years are the fiscal ones; the last period holds the day `until`, today where nothing is said. */
export type FigurePeriods = {
  readonly by: 'day' | 'month' | 'quarter' | 'year'
  readonly periods: number
  readonly until?: string | undefined
}

/** From the end of the day `from` to the end of the day `to`. */
export type FigurePoint = {
  readonly from: string
  readonly to: string
  readonly name: Text
  readonly isOver: boolean
  /** An exact decimal, of a share between 0 and 1 or beyond; else why it is not known. */
  readonly value: { readonly known: true; readonly value: string } | { readonly known: false; readonly because: Text }
  readonly currency: string | null
  /** Where the rows behind it are answered, below `/api/v1`; `null` where there are none. */
  readonly rows: string | null
}
