/** Whether a text has the form of an e-mail address: what fields of addresses hold besides (`-`, none, なし, 0) is none. */
export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}
