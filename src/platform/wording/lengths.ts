/** How many characters a value has at most, whichever door it comes in by: forms, the API and files. */
export const lengths = {
  id: 200,
  address: 254,
  /** Names, and whatever else is said in a line. */
  text: 500,
  subject: 1000,
  comment: 20_000,
  /** As much as a cell of a spreadsheet holds: no value is longer. */
  cell: 32_767,
} as const
