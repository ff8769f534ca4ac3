import type { Words } from '#web/wording/say.ts'
import { written } from '../../kpis/ui/shown.ts'
import type { ShownTarget, ShownVersion } from './targets-api.ts'
import { sentences, words } from './words.ts'

type Aim = Pick<ShownVersion, 'value' | 'unit' | 'currency' | 'better'>
type Told = Pick<ShownTarget, 'counted' | 'startsOn' | 'verdict'>
type Say = Pick<Words, 'n' | 't'>

/** What is aimed at: `at least 40`, `at most 2%`. */
export function aimIn(aim: Aim, counted: ShownTarget['counted'], say: Say): string {
  if (aim.value === null) return say.t(words.withdrawn)
  return say.t(sentences.aimed, written(aim.value, { unit: aim.unit, counted }, aim.currency, say), lower(aim))
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
