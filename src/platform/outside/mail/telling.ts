import type { Tracked } from './letter.ts'

const anchors = /(<a\s[^>]*?\bhref=")([^"]*)(")/gi

/**
 * The same HTML with its links leading over us, and the picture at its end. Only what is named is changed: `mailto:`, `tel:` and links
 * by which somebody refuses or answers stay what they are. What is read of a link stays as well, so that everybody sees where it leads.
 */
export function telling(html: string, tracked: Tracked | undefined): string {
  if (tracked === undefined) return html
  const over = html.replace(anchors, (whole, before: string, written: string, after: string) => {
    const address = plain(written)
    return Object.hasOwn(tracked.links, address) ? `${before}${escaped(tracked.links[address] ?? '')}${after}` : whole
  })
  if (tracked.picture === undefined) return over
  const picture = `<img src="${escaped(tracked.picture)}" width="1" height="1" alt="">`
  return over.includes('</body>') ? over.replace('</body>', () => `${picture}</body>`) : `${over}${picture}`
}

/** Where the links of a letter lead, as they are named in what makes it tell; in their order. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(anchors)].map(([, , written = '']) => plain(written))
}

function plain(written: string): string {
  return written
    .replaceAll(/&quot;|&#34;/g, '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
