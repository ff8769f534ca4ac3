import type { Text } from '#platform/wording/words.ts'
import { type FindingKind, findingWords as words } from '../words.ts'
import { unsupportedIn } from './client-support.ts'
import { type HtmlRead, htmlRead } from './html-read.ts'
import { columnsOf, doubtfulIn, isInCapitals, isShouting } from './wording.ts'

/** Something in a letter that somebody who sends it wants to know; `risk` where it will not work, `watch` where it may not. */
export type Finding = { readonly kind: FindingKind; readonly tone: 'watch' | 'risk'; readonly said: Text }

type Letter = {
  readonly subject: string
  readonly html: string
  readonly text: string
  /** HTML of a letter with one of each usual part: what it holds as well is not named. */
  readonly bare: string
}

/** Gmail shows so many bytes and then a link to the rest. */
const most = 102 * 1024
const shorteners = ['bit.ly', 't.co', 'tinyurl.com', 'goo.gl', 'ow.ly', 'is.gd', 'buff.ly', 'x.gd', 'ux.nu']

/** What is to be said of a letter before it goes, in the order in which one reads it. Nothing of it stops the letter. */
export async function findingsIn({ subject, html, text, bare }: Letter): Promise<Finding[]> {
  const read = htmlRead(html)
  return unique([
    ...inSubject(subject),
    ...inWording(subject, text),
    ...inPictures(read, text),
    ...inLinks(read),
    ...inSize(html),
    ...(await inSupport(read, bare)),
  ])
}

function inSubject(subject: string): Finding[] {
  const columns = columnsOf(subject)
  return [
    ...found(columns > 60, 'subject', 'watch', words.longSubject(columns)),
    ...found(/^\s*(re|fwd?|返信|転送)\s*[:：]/i.test(subject), 'subject', 'risk', words.feignedReply),
    ...found(isInCapitals(subject), 'subject', 'watch', words.capitals),
  ]
}

function inWording(subject: string, text: string): Finding[] {
  return [
    ...found(isShouting(`${subject}\n${text}`), 'wording', 'watch', words.shouting),
    ...doubtfulIn(`${subject}\n${text}`).flatMap((said) => found(true, 'wording', 'watch', words.doubtful(said))),
  ]
}

function inPictures({ images, links }: HtmlRead, text: string): Finding[] {
  const said = images.flatMap(({ src, alt }) => [
    ...found((alt ?? '').trim() === '', 'picture', 'watch', words.noAlt(short(src))),
    ...found(!/^(https:\/\/|data:)/i.test(src), 'picture', 'risk', words.badSource(short(src))),
  ])
  const isBare = images.length > 0 && text.length < 80 && links.length < 3
  return [...said, ...found(isBare, 'picture', 'watch', words.picturesAlone)]
}

function inLinks({ links }: HtmlRead): Finding[] {
  return links.flatMap(({ href, said }) => {
    const shown = said.trim()
    const to = URL.parse(href.trim())
    const isPage = to?.protocol === 'https:' || to?.protocol === 'http:'
    const promised = /^(https?:\/\/)?([\w-]+\.)+[a-z]{2,}(\/\S*)?$/i.test(shown)
      ? URL.parse(shown.startsWith('http') ? shown : `https://${shown}`)
      : null
    return [
      ...found(['', '#'].includes(href.trim()), 'link', 'risk', words.noAddress(shown || '—')),
      ...found(to?.protocol === 'http:', 'link', 'watch', words.notSecure(short(href))),
      ...found(
        isPage && promised !== null && hostOf(promised) !== hostOf(to),
        'link',
        'risk',
        words.otherPlace(shown, to?.host ?? ''),
      ),
      ...found(isPage && shorteners.includes(hostOf(to)), 'link', 'watch', words.shortened(to?.host ?? '')),
      ...found(/unsubscribe|opt[- ]?out|配信停止|配信解除|購読解除/i.test(shown), 'link', 'watch', words.refusal),
    ]
  })
}

function inSize(html: string): Finding[] {
  const bytes = new TextEncoder().encode(html).length
  const kilobytes = Math.ceil(bytes / 1024)
  if (bytes > most) return found(true, 'size', 'risk', words.cut(kilobytes))
  return found(bytes > most * 0.8, 'size', 'watch', words.nearlyCut(kilobytes))
}

async function inSupport({ frame, isWhole }: HtmlRead, bare: string): Promise<Finding[]> {
  const lacking = await unsupportedIn(frame, bare)
  return [
    ...(lacking ?? []).flatMap(({ feature, programs }) =>
      found(true, 'support', 'watch', words.unsupported(feature, programs.join(', '))),
    ),
    ...found(lacking === null || !isWhole, 'support', 'watch', words.notAllLookedAt),
  ]
}

function found(is: boolean, kind: FindingKind, tone: Finding['tone'], said: Text): Finding[] {
  return is ? [{ kind, tone, said }] : []
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [one.said.en, one])).values()]
}

function hostOf(url: URL | null): string {
  return url?.hostname.replace(/^www\./, '') ?? ''
}

function short(address: string): string {
  return address.length > 60 ? `${address.slice(0, 59)}…` : address || '—'
}
