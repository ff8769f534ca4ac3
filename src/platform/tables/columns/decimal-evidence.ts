import { readable } from '../cells/written-number.ts'

/** What one cell tells of the decimal mark of its column. */
export type DecimalEvidence = 'point' | 'comma' | 'openPoint' | 'openComma'

/** `1,234.50` and `0.5` tell a point, `1.250,50` and `250,5` a comma; `1.250` and `1,250` can be either; null where the cell is no number or tells nothing. */
export function decimalEvidence(raw: string): DecimalEvidence | null {
  const core = number.exec(readable(raw))?.[1]?.replace(/[\s']/g, '')
  if (core === undefined) return null
  const points = core.split('.').length - 1
  const commas = core.split(',').length - 1
  if (points + commas === 0) return null
  if (points > 0 && commas > 0)
    return core.lastIndexOf('.') > core.lastIndexOf(',') ? evidenceOf(core, '.') : evidenceOf(core, ',')
  if (points > 1) return groupsOfThree.test(core.replaceAll('.', ',')) ? 'comma' : null
  if (commas > 1) return groupsOfThree.test(core) || indianGroups.test(core) ? 'point' : null
  return plainEvidence(core)
}

/** The same of digits around one mark. */
export function plainEvidence(core: string): DecimalEvidence {
  const point = core.indexOf('.')
  const at = point < 0 ? core.indexOf(',') : point
  const isOpen = core.length - at === 4 && at >= 1 && at <= 3 && core[0] !== '0'
  if (!isOpen) return point < 0 ? 'comma' : 'point'
  return point < 0 ? 'openComma' : 'openPoint'
}

const number =
  /^\(?[-+▲△−]?\s?(?:[a-z]{3}\s?|us\$|[¥\\$€£₩₹]\s?)?[-+▲△−]?(\d[\d.,\s']*|[.,]\d+)(?:e[+-]?\d+)?\s?(?:[千万億兆%]|百万)*\s?(?:円|[a-z]{3}|[$€£]|[点名人件個席回社歳])?\s?(?:\([^)]*\))?\)?-?$/i
const groupsOfThree = /^\d{1,3}(,\d{3})+$/
const indianGroups = /^\d{1,2}(,\d{2})+,\d{3}$/

/** Both marks: the last is the decimal one, if the other makes whole groups. */
function evidenceOf(core: string, decimal: '.' | ','): DecimalEvidence | null {
  const at = core.lastIndexOf(decimal)
  if (core.indexOf(decimal) !== at) return null
  const whole = decimal === '.' ? core.slice(0, at) : core.slice(0, at).replaceAll('.', ',')
  if (!groupsOfThree.test(whole) && !(decimal === '.' && indianGroups.test(whole))) return null
  return decimal === '.' ? 'point' : 'comma'
}
