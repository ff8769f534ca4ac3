/** Who touched a link or the picture. `unclear`: a proxy that tells nobody whether somebody looked. */
export const touchers = ['human', 'machine', 'unclear'] as const
export type Toucher = (typeof touchers)[number]

/** Why it is taken for that. */
export const reasons = [
  'person',
  'head',
  'fetchedAhead',
  'noAgent',
  'knownMachine',
  'tooSoon',
  'atOnce',
  'proxy',
] as const
export type Reason = (typeof reasons)[number]
