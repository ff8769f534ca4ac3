/**
 * A letter as a document of its own, to be shown in a frame without rights: nothing runs, nothing is sent and nothing is loaded, not even
 * from this house. In the dark it is turned as mail programs do that darken what was written for the light.
 */
export function letterDocument(html: string, scheme: 'light' | 'dark'): string {
  const rules = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
  const head = `<meta http-equiv="Content-Security-Policy" content="${rules}"><meta name="referrer" content="no-referrer">`
  const own = /prefers-color-scheme/.test(html)
  const turned =
    scheme === 'dark' && !own
      ? '<style>html{background:#fff;filter:invert(0.92) hue-rotate(180deg)}img{filter:invert(1) hue-rotate(180deg)}</style>'
      : ''
  return `<!doctype html><html><head>${head}<meta charset="utf-8">${turned}</head><body style="margin:0">${bodyOf(html)}</body></html>`
}

/** The styles and the body of a whole document: what else its head holds would come before our rules. */
function bodyOf(html: string): string {
  const styles = [...html.matchAll(/<style[^>]*>[\s\S]*?<\/style>/gi)].map(([style]) => style).join('')
  const body = /<body([^>]*)>([\s\S]*)<\/body>/i.exec(html)
  return body === null ? html : `${styles}<div${body[1] ?? ''}>${body[2] ?? ''}</div>`
}
