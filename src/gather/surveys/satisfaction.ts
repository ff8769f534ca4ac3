/**
 * A satisfaction as it is written: a number on the scale (`4`, `4.5`, 5点), a fraction (`4/5`), stars (★★★★☆), or the words of a
 * five-step scale in either language, placed on the scale in proportion. `undefined` where it is none of these.
 */
export function satisfactionOf(raw: string, scale: number): number | undefined {
  const text = raw.normalize('NFKC').trim().toLowerCase()
  const stars = /^(★+)☆*$/u.exec(text)?.[1]?.length
  const number = stars ?? Number(/^(\d+(?:\.\d+)?)(?:\s*(?:点|\/\s*\d+))?$/.exec(text)?.[1] ?? Number.NaN)
  if (!Number.isNaN(number)) return number >= 1 && number <= scale ? number : undefined
  const step = fiveSteps.get(text.replace(/\s+/g, ' '))
  return step === undefined ? undefined : 1 + ((step - 1) * (scale - 1)) / 4
}

const fiveSteps = new Map(
  Object.entries({
    5: [
      'very satisfied',
      'extremely satisfied',
      'excellent',
      'とても満足',
      '大変満足',
      '非常に満足',
      'たいへん満足',
      '大満足',
    ],
    4: ['satisfied', 'somewhat satisfied', 'good', '満足', 'やや満足', 'まあ満足', 'ほぼ満足'],
    3: [
      'neutral',
      'neither',
      'neither satisfied nor dissatisfied',
      'fair',
      'どちらでもない',
      'どちらともいえない',
      'どちらとも言えない',
      '普通',
      'ふつう',
    ],
    2: ['dissatisfied', 'somewhat dissatisfied', 'unsatisfied', 'poor', '不満', 'やや不満'],
    1: [
      'very dissatisfied',
      'extremely dissatisfied',
      'very poor',
      'とても不満',
      '大変不満',
      '非常に不満',
      'たいへん不満',
    ],
  }).flatMap(([step, words]) => words.map((word) => [word, Number(step)] as const)),
)

/**
 * Whether a satisfaction of the facts is among the highest steps of its scale; of two or three steps the highest alone is, since the next
 * is the middle already.
 */
export function satisfiedFacts(topBoxes = '2'): string {
  return `(csat > csat_scale - if(csat_scale < 4, 1, ${topBoxes}))`
}
