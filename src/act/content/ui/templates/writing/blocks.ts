/** A part of a letter that somebody can write who does not know MJML. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'button'; readonly text: string; readonly href: string }
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string }
  | { readonly kind: 'line' }
export type BlockKind = Block['kind']

/** A letter of simple parts: the line that inboxes show after the subject, and the parts below each other. */
export type SimpleLetter = { readonly preheader: string; readonly blocks: readonly Block[] }

const face = "-apple-system, 'Segoe UI', 'Hiragino Sans', 'Noto Sans JP', Meiryo, sans-serif"
const head = `    <mj-attributes>
      <mj-all font-family="${face}" />
      <mj-text font-size="16px" line-height="1.7" color="#1d2127" />
    </mj-attributes>`
const opening = `  <mj-body background-color="#f7f6f2">
    <mj-section background-color="#ffffff">
      <mj-column>`
const closing = `      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`
const marks = {
  heading: '<mj-text font-size="22px" font-weight="600" line-height="1.4">',
  button: '<mj-button background-color="#27496d" border-radius="6px" href="',
  line: '<mj-divider border-width="1px" border-color="#e6e2d9" />',
}

/** The MJML of a letter of simple parts; a letter without parts is none. */
export function mjmlOf({ preheader, blocks }: SimpleLetter): string {
  if (blocks.length === 0 && preheader === '') return ''
  const preview = preheader === '' ? '' : `    <mj-preview>${escaped(preheader)}</mj-preview>\n`
  const parts = blocks.map((block) => `        ${partOf(block)}\n`).join('')
  return `<mjml>\n  <mj-head>\n${preview}${head}\n  </mj-head>\n${opening}\n${parts}${closing}\n`
}

/** The simple parts of MJML that is made of nothing else, exactly; `null` where somebody has written more. */
export function lettersOf(mjml: string): SimpleLetter | null {
  if (mjml.trim() === '') return { preheader: '', blocks: [] }
  const preheader = plain(/^ {4}<mj-preview>(.*)<\/mj-preview>$/m.exec(mjml)?.[1] ?? '')
  const from = mjml.indexOf(opening)
  const to = mjml.lastIndexOf(closing)
  if (from < 0 || to < from) return null
  const lines = mjml.slice(from + opening.length, to).split('\n')
  const blocks = lines.filter((line) => line.trim() !== '').map((line) => blockOf(line.trim()))
  const letter = { preheader, blocks: blocks.filter((block) => block !== null) }
  // What does not come out as it went in would be lost by whoever changes a part of it.
  return mjmlOf(letter) === mjml ? letter : null
}

/** A button to a piece of the library, as MJML that stands in any column. */
export function buttonOf(name: string): string {
  return partOf({ kind: 'button', text: `{{ pieces.${name}.title }}`, href: `{{ pieces.${name}.url }}` })
}

function partOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<mj-text>${escaped(block.text)}</mj-text>`
    case 'heading':
      return `${marks.heading}${escaped(block.text)}</mj-text>`
    case 'button':
      return `${marks.button}${escaped(block.href)}">${escaped(block.text)}</mj-button>`
    case 'picture':
      return `<mj-image src="${escaped(block.src)}" alt="${escaped(block.alt)}" />`
    case 'line':
      return marks.line
  }
}

function blockOf(part: string): Block | null {
  if (part === marks.line) return { kind: 'line' }
  const picture = /^<mj-image src="([^"]*)" alt="([^"]*)" \/>$/.exec(part)
  if (picture !== null) return { kind: 'picture', src: plain(picture[1] ?? ''), alt: plain(picture[2] ?? '') }
  const between = (start: string, end: string) =>
    part.startsWith(start) && part.endsWith(end) ? part.slice(start.length, -end.length) : null
  const button = /^([^"]*)">(.*)$/.exec(between(marks.button, '</mj-button>') ?? '')
  if (button !== null) return { kind: 'button', href: plain(button[1] ?? ''), text: plain(button[2] ?? '') }
  const heading = between(marks.heading, '</mj-text>')
  if (heading !== null) return { kind: 'heading', text: plain(heading) }
  const text = between('<mj-text>', '</mj-text>')
  return text === null ? null : { kind: 'text', text: plain(text) }
}

/** What is filled in stands as it was written; everything else is text and no markup. */
function escaped(text: string): string {
  return text
    .split(/(\{\{.*?\}\}|\{%.*?%\})/)
    .map((part, at) => (at % 2 === 1 ? part : markless(part)))
    .join('')
}

function markless(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br />')
}

function plain(markup: string): string {
  return markup
    .replaceAll('<br />', '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}
