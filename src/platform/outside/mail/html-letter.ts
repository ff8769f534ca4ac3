/** The same letter for readers of HTML: a paragraph for each, a line for each, addresses of pages as links, all else as text. */
export function htmlOf(text: string): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(lineOf).join('<br>')}</p>`)
  return `<!doctype html><html><body style="${style}">${paragraphs.join('')}</body></html>`
}

const style = "font-family: system-ui, 'Hiragino Sans', 'Noto Sans JP', sans-serif; line-height: 1.6"

function lineOf(line: string): string {
  const written = escaped(line)
  return /^https?:\/\/[^\s"<>]+$/.test(line) ? `<a href="${written}">${written}</a>` : written
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
