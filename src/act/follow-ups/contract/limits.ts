/** So many rules a workspace has at most, those that are switched off among them: each answer is held against each of them. */
export const mostRules = 100
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
