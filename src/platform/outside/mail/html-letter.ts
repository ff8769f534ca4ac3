/** The same letter for readers of HTML: a paragraph for each, a line for each, addresses of pages as links, all else as text. */
export function htmlOf(text: string, locale?: 'en' | 'ja'): string {
  const lang = locale === undefined ? '' : ` lang="${locale}"`
  return `<!doctype html><html${lang}><body style="${style}">${paragraphsOf(text)}</body></html>`
}

/** The paragraphs alone, to stand in another document. */
export function paragraphsOf(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(lineOf).join('<br>')}</p>`)
    .join('')
}

const style = "font-family: system-ui, 'Hiragino Sans', 'Noto Sans JP', sans-serif; line-height: 1.6"

/** An address as it stands in a sentence, without what closes the sentence. No Japanese sign is part of one: there it stands encoded. */
const pages = /(https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#=&%@])/

/** The addresses of pages in a text, as they become links, in their order. */
export function pagesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => line.split(pages).filter((_, index) => index % 2 === 1))
}

function lineOf(line: string): string {
  return line
    .split(pages)
    .map((part, index) => (index % 2 === 1 ? linkOf(part) : escaped(part)))
    .join('')
}

function linkOf(address: string): string {
  const written = escaped(address)
  return `<a href="${written}">${written}</a>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
