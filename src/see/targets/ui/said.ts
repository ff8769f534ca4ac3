import type { Words } from '#web/wording/say.ts'
import { written } from '../../kpis/ui/shown.ts'
import { shifted } from './setting/target-draft.ts'
import type { ShownTarget, ShownVersion } from './targets-api.ts'
import { sentences, words } from './words.ts'

type Aim = Pick<ShownVersion, 'value' | 'unit' | 'currency' | 'better'>
type Told = Pick<ShownTarget, 'counted' | 'startsOn' | 'verdict'>
/** As many as a number is written with. */
const allDigits = 20
type Say = Pick<Words, 'n' | 't'>

/** What is aimed at: `at least 40`, `at most 2%`. */
export function aimIn(aim: Aim, counted: ShownTarget['counted'], say: Say): string {
  if (aim.value === null) return say.t(words.withdrawn)
  return say.t(sentences.aimed, exactly(aim.value, aim, counted, say), lower(aim))
}

/** As it was set, to its last digit: nobody is told that 2% is aimed at where it is 2.004%. */
function exactly(value: string, { unit, currency }: Aim, counted: ShownTarget['counted'], { n, t }: Say): string {
  if (currency !== null) return n.money({ amount: value, currency })
  if (unit === 'share') return `${n.number(shifted(value, 2), allDigits)}%`
  const number = n.number(value, allDigits)
  return counted === null ? number : t(Number(value) === 1 ? counted.one : counted.many).replace('#', number)
}

/** Actual against target in words, in the unit and the direction of the target. */
export function verdictIn(aim: Aim, { counted, startsOn, verdict }: Told, say: Say): string {
  const { t, n } = say
  if (verdict.state === 'withdrawn') return t(words.withdrawn)
  if (verdict.state === 'not begun') return t(sentences.begins, n.day(startsOn))
  const { actual, off, on } = verdict
  if (actual === null || off === null || on === null)
    return t(sentences.unknown, verdict.because === null ? '' : t(verdict.because))
  const was = written(actual, { unit: aim.unit, counted }, aim.currency, say)
  const day = n.day(on)
  if (verdict.state === 'reached') return t(verdict.isOver ? sentences.reached : sentences.reachedSoFar, was, day)
  const by = offIn(off, aim, counted, say)
  if (lower(aim) === 'yes') return t(sentences.tooMuch, by, was, day)
  return t(verdict.isOver ? sentences.short : sentences.shortSoFar, by, was, day)
}

/** A difference in what it is measured in; of shares in percentage points. Never so rounded that nothing remains. */
function offIn(off: string, { unit, currency }: Aim, counted: ShownTarget['counted'], say: Say): string {
  const { t, n } = say
  if (currency !== null) return n.money({ amount: off, currency })
  const size = unit === 'share' ? Number(off) * 100 : Number(off)
  const number = n.number(size, size < 0.01 ? 6 : 2)
  if (unit === 'share') return t(sentences.percentagePoints, number)
  if (unit === 'points') return t(sentences.scorePoints, number)
  return written(off, { unit, counted }, null, say)
}

function lower({ better }: Aim): 'yes' | 'no' {
  return better === 'lower' ? 'yes' : 'no'
}
