/** From which letter on a part stands in a text, 1 the first, and how many letters it has; letters as PostgreSQL counts them. */
export type PartIn = { readonly starts: number; readonly length: number }

/** Where the part stands first, letter by letter; all of the text, without the blanks around it, where no part is said. */
export function partIn(said: string, part: string | undefined): PartIn | undefined {
  const wanted = (part ?? said).trim()
  const at = said.indexOf(wanted)
  if (wanted === '' || at < 0) return undefined
  return { starts: [...said.slice(0, at)].length + 1, length: [...wanted].length }
}
