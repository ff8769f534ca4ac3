import { SaxesParser } from 'saxes'
import type { Text } from '#platform/wording/words.ts'
import { sitemapWords } from '../words.ts'
import { type Address, addressOf, isAddress } from './address.ts'

export type Sitemap = {
  /** The pages of its own site that it lists, each once. */
  readonly pages: readonly Address[]
  /** Other sitemaps of its own site, where it is an index of these. */
  readonly parts: readonly string[]
  /** What it lists beside: pages of other sites, and what is no address. */
  readonly refused: number
}

const mostPages = 5_000

/** Reads a sitemap (sitemaps.org 0.9) as it stands at `at`; as that says, it speaks of its own site alone. Answers why it is none. */
export function sitemapOf(xml: string, at: string): Sitemap | Text {
  const host = new URL(at).host.replace(/^www\./, '')
  const pages = new Map<string, Address>()
  const parts = new Set<string>()
  const open: string[] = []
  let refused = 0
  let text = ''
  let root: string | undefined
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    root ??= local(name)
    open.push(local(name))
    text = ''
  })
  parser.on('text', (said) => {
    text = (text + said).slice(0, 4_000)
  })
  parser.on('cdata', (said) => {
    text = (text + said).slice(0, 4_000)
  })
  parser.on('closetag', () => {
    const path = open.join(' ')
    open.pop()
    if (path !== 'urlset url loc' && path !== 'sitemapindex sitemap loc') return
    const read = addressOf(text)
    if (!isAddress(read) || new URL(read.url).host.replace(/^www\./, '') !== host) refused++
    else if (path.startsWith('sitemapindex')) parts.add(read.url)
    else if (pages.size < mostPages) pages.set(read.address, read)
    else if (!pages.has(read.address)) refused++
  })
  try {
    parser.write(xml).close()
  } catch {
    return sitemapWords.noSitemap
  }
  if (root !== 'urlset' && root !== 'sitemapindex') return sitemapWords.noSitemap
  return { pages: [...pages.values()], parts: [...parts], refused }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
