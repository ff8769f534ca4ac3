import type { Change } from './change.ts'

/** What a stream tells: what was changed, or that everything is to be asked again because something was missed. */
export type Message = { readonly mark: string; readonly changes: readonly Change[] | 'again' }

/** As an event of a stream (WHATWG HTML, 9.2), to be gone on with from its id. */
export function written({ mark, changes }: Message): string {
  const event = changes === 'again' ? 'again' : 'changed'
  return `id: ${mark}\nevent: ${event}\ndata: ${JSON.stringify(changes === 'again' ? [] : changes)}\n\n`
}

/** The first of each stream: from here on nothing is missed. */
export function greeting(mark: string): string {
  return `retry: 1000\nid: ${mark}\nevent: hello\ndata: []\n\n`
}

export const heartbeat = ': still here\n\n'
