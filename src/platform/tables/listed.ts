/** Headings as a person writes them down: set apart by bars, over as many lines as they need. */
export function listed(text: string): readonly string[] {
  return text
    .split(/\s*[|\n]\s*/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
