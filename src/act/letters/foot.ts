import { paragraphsOf } from '#platform/outside/mail/html-letter.ts'

const style =
  "max-width: 600px; margin: 0 auto; padding: 16px 20px; background: #ffffff; color: #555555; font: 12px/1.6 system-ui, 'Hiragino Sans', 'Noto Sans JP', sans-serif"

/** A letter in HTML with lines of the house at its end, and with the language that it is in; addresses of pages in the lines are links. */
export function withFoot(html: string, lines: readonly string[], locale: 'en' | 'ja'): string {
  const foot = `<div lang="${locale}" style="${style}">${paragraphsOf(lines.join('\n'))}</div>`
  const said = html.replace(/(<(?:html|div)\b[^>]*?\slang=")und(")/g, `$1${locale}$2`)
  const end = said.lastIndexOf('</body>')
  return end === -1 ? `${said}${foot}` : `${said.slice(0, end)}${foot}${said.slice(end)}`
}
