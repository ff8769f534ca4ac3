/**
 * A document in JSON without what names a person, letter by letter as it was: only the texts in it are changed. The names of its fields
 * stay, and a number that is the person's telephone number becomes null.
 */
export function documentWithout(document: string, words: RegExp): string {
  return document.replace(token, (whole, text: string | undefined, colon: string | undefined) => {
    if (text === undefined) return isNamed(whole, words) ? 'null' : whole
    if (colon !== undefined) return whole
    const said = JSON.parse(text) as string
    const without = said.replace(words, '…')
    return without === said ? whole : JSON.stringify(without)
  })
}

/** A text with the colon that makes it a name, or else a number. */
const token = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

function isNamed(number: string, words: RegExp): boolean {
  return number.replace(words, '') === ''
}
