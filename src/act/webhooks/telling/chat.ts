import { type Locale, text } from '#platform/wording/words.ts'

export type Message = {
  readonly sentence: string
  readonly link: { readonly to: string; readonly name: string }
  readonly locale: Locale
}

/** What Slack's incoming webhooks read, and others that speak as it does. `&`, `<` and `>` are its signs for links and people called. */
export function slackMessage({ sentence, link, locale }: Message) {
  const name = escaped(link.name).replaceAll('|', '｜')
  return { text: `<${escaped(link.to)}|${name}>${colon[locale]}${escaped(sentence)}` }
}

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
    fallbackText: `${link.name}${colon[locale]}${sentence}`,
    body: [run(link.name, { weight: 'bolder' }), run(sentence)],
    actions: [{ type: 'Action.OpenUrl', title: open[locale], url: link.to }],
  }
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  }
}
