import { type Locale, text } from '#platform/wording/words.ts'

export type Message = {
  readonly sentence: string
  readonly link: { readonly to: string; readonly name: string }
  readonly locale: Locale
}

/**
 * What Slack's incoming webhooks read, and others that speak as it does. `&`, `<` and `>` are its signs for links and people called; the
 * others make of the link `[name](address)` and read Markdown and `@channel`. In a name such signs are written in full width.
 */
export function slackMessage({ sentence, link, locale }: Message) {
  const name = escaped(plain(link.name))
  return { text: `<${escaped(link.to)}|${name}>${colon[locale]}${escaped(sentence)}` }
}

function plain(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/[|[\]()@*_~`]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + fullWidth))
}
const fullWidth = 0xfee0

function escaped(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const colon = { en: ': ', ja: '：' } as const
const open = text('Open in Meguri', 'Meguriで開く')

/** An Adaptive Card as Teams' workflows take it. Its texts are runs, which unlike blocks of text read no markdown: a name stays a name. */
export function teamsMessage({ sentence, link, locale }: Message) {
  const run = (said: string, more: object = {}) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: said, ...more }],
  })
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    // Read as markdown where the card is not: so it has no name in it.
    fallbackText: sentence,
    body: [run(link.name, { weight: 'bolder' }), run(sentence)],
    actions: [{ type: 'Action.OpenUrl', title: open[locale], url: link.to }],
  }
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  }
}
