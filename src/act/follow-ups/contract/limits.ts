/** So many plays are opened for answers on one day of the workspace: more nobody could call in time. */
export const mostADay = 1_000
/** Within so many hours of the answer somebody should have spoken to its person. */
export const promptHours = 48

/** The figures, each a list of follow-ups. */
export const figureNames = [
  'opened',
  'open',
  'contacted',
  'closed',
  'withdrawn',
  'due',
  'prompt',
  'others',
  'contactedAgain',
  'contactedBetter',
  'contactedSame',
  'contactedWorse',
  'contactedStill',
  'othersAgain',
  'othersBetter',
  'othersSame',
  'othersWorse',
  'othersStill',
] as const
