import PostalMime from 'postal-mime'
import { isReport } from './report-types.ts'
import type { CameIn } from './returned.ts'

/** A raw mail as what came in: its own words apart from what machines report and from the mail that came back. */
export async function readMail(raw: Uint8Array | string): Promise<CameIn> {
  const mail = await PostalMime.parse(raw, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 20,
  })
  const headers = new Map<string, string>()
  for (const { key, value } of mail.headers) if (!headers.has(key)) headers.set(key, keepable(value))
  return {
    from: keepable(mail.from?.address ?? ''),
    subject: keepable(mail.subject ?? ''),
    headers,
    text: keepable(mail.text ?? plainOf(mail.html ?? '')),
    parts: mail.attachments
      .filter(({ mimeType }) => isReport(mimeType))
      .map(({ mimeType, content }) => ({ type: mimeType, text: keepable(textOf(content)) })),
  }
}

/** Without what no text of a store holds, and the other side may well send: it says nothing to anybody. */
export function keepable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}

function textOf(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

function plainOf(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, '')
    .replace(/<(br|\/p|\/div|\/tr|\/li)[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
