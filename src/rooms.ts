/** The rooms of the house in the order of the table of contents: where migrations are looked for, and who may import whom. */
export const rooms = [
  'platform',
  'platform/access',
  'platform/operations',
  'gather/customers',
  'gather/people',
  'gather/contracts',
  'gather/interactions',
  'gather/merges',
  'gather/events',
  'gather/support',
  'gather/surveys',
  'gather/imports',
  'see/segments',
  'see/health',
  'see/portfolio',
  'act/plays',
] as const
