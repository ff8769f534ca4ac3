import { Parser } from 'htmlparser2'

/** So many different elements are looked at, and so long their tags may be together; a letter that is written has some dozens. */
const bounds = { tags: 300, length: 30_000 } as const

export type HtmlRead = {
  readonly images: readonly { readonly src: string; readonly alt: string | null }[]
  readonly links: readonly { readonly href: string; readonly said: string }[]
  /** What it is made of, each different element once, without what it says: enough for what depends on tags, attributes and styles. */
  readonly frame: string
  /** Whether the frame has all of it. */
  readonly isWhole: boolean
}

/** Reads a letter's HTML once: its pictures, where its links lead, and of which elements it is made. */
export function htmlRead(html: string): HtmlRead {
  const images: { src: string; alt: string | null }[] = []
  const links: { href: string; said: string }[] = []
  const tags = new Set<string>()
  let [length, isWhole, isStyle, style] = [0, true, false, '']
  let open: { href: string; said: string } | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'img') {
        images.push({ src: attributes.src ?? '', alt: attributes.alt ?? null })
        if (open !== null) open.said += attributes.alt ?? ''
      }
      if (name === 'a') {
        open = { href: attributes.href ?? '', said: '' }
        links.push(open)
      }
      isStyle = name === 'style'
      if (['html', 'head', 'style', 'title', 'meta'].includes(name)) return
      const tag = `<${name}${Object.entries(attributes)
        .filter(([key]) => !['href', 'src', 'alt', 'id'].includes(key))
        .map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`)
        .join('')}></${name}>`
      if (tags.has(tag)) return
      if (tags.size >= bounds.tags || length + tag.length > bounds.length) isWhole = false
      else {
        tags.add(tag)
        length += tag.length
      }
    },
    ontext(text) {
      if (isStyle) style += text
      else if (open !== null) open.said += text
    },
    onclosetag(name) {
      if (name === 'a') open = null
      if (name === 'style') isStyle = false
    },
  })
  parser.end(html)
  if (style.length > bounds.length) isWhole = false
  const head = style.length > bounds.length ? '' : `<head><style>${style}</style></head>`
  return { images, links, frame: `<html>${head}<body>${[...tags].join('')}</body></html>`, isWhole }
}
