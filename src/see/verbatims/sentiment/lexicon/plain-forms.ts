/** What a word may be an ending of, in the order in which it is looked for. */
export function plainForms(word: string): string[] {
  const forms: string[] = []
  for (const [ending, instead] of [
    ['ies', 'y'],
    ['ied', 'y'],
    ['iest', 'y'],
    ['ier', 'y'],
    ['es', ''],
    ['es', 'e'],
    ['s', ''],
    ['ed', ''],
    ['ed', 'e'],
    ['ing', ''],
    ['ing', 'e'],
    ['ly', ''],
    ['er', ''],
    ['er', 'e'],
    ['est', ''],
    ['est', 'e'],
  ] as const)
    if (word.endsWith(ending) && word.length - ending.length >= 3) forms.push(word.slice(0, -ending.length) + instead)
  return forms
}
