/** The stretches of tenure by their first month; each ends where the next begins. */
export const tenures = [0, 3, 6, 12, 24, 36] as const
