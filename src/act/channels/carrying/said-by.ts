import type { Came } from '#platform/outside/web/web.ts'

const longest = 500

/** The status, and what of the body says something: as `said` finds it in JSON, else its beginning; without what no text has. */
export function saidBy({ status, body }: Extract<Came, { came: 'answer' }>, said: (body: unknown) => string): string {
  const text = new TextDecoder().decode(body)
  const plain = found(text, said)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
  return [...`${status} ${plain}`.trim()].slice(0, longest).join('')
}

function found(text: string, said: (body: unknown) => string): string {
  try {
    return said(JSON.parse(text))
  } catch {
    return text
  }
}
