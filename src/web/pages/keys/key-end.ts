/** Of what is kept of a secret, `mgk_…n037`, the part that tells one key from another. */
export function keyEnd(hint: string): string {
  return hint.slice(Math.max(0, hint.indexOf('…')))
}
