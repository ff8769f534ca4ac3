import type { World } from '../../../../test/world.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** A browser without scripts: it asks for pages, follows where it is sent, fills in the one form of a page and presses its button. */
export function visitorOf(here: World, headers: Record<string, string> = {}, keepsCookies = true) {
  const jar = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}) => {
    const held = [...jar].map(([name, value]) => `${name}=${value}`)
    const cookie = [headers.cookie ?? [], held].flat().join('; ')
    const request = { ...init, headers: { ...headers, ...(cookie !== '' && { cookie }), ...init.headers } }
    const answer = await here.meguri.app.fetch(new Request(`http://meguri.test${path}`, request))
    for (const one of keepsCookies ? answer.headers.getSetCookie() : []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      jar.set(name, value)
    }
    return answer
  }
  const follow = async (path: string, answer: Response): Promise<Page> => {
    if (answer.status !== 302 && answer.status !== 303) return pageOf(path, answer.status, await answer.text())
    return open(new URL(answer.headers.get('location') ?? '', `http://meguri.test${path}`))
  }
  const open = async (address: string | URL): Promise<Page> => {
    const { pathname, search } = new URL(address, 'http://meguri.test')
    return follow(`${pathname}${search}`, await ask(`${pathname}${search}`))
  }
  const send = async (page: Page, said: Record<string, string> | readonly (readonly [string, string])[] = {}) => {
    const body = new URLSearchParams(page.hidden)
    for (const [name, value] of Array.isArray(said) ? said : Object.entries(said)) body.append(name, value)
    const path = new URL(page.action, `http://meguri.test${page.path}`)
    return follow(
      `${path.pathname}${path.search}`,
      await ask(`${path.pathname}${path.search}`, { method: 'POST', headers: form, body: `${body}` }),
    )
  }
  return { ask, open, send }
}

export type Page = ReturnType<typeof pageOf>

function pageOf(path: string, status: number, html: string) {
  const shown = html.replace(/<script type="application\/json".*?<\/script>/s, '')
  const form = /<form.*?<\/form>/s.exec(shown)?.[0] ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  )
  return {
    path,
    status,
    html,
    heading: (/<h1[^>]*>(.*?)<\/h1>/s.exec(shown)?.[1] ?? '').replaceAll(/<[^>]+>/g, ''),
    action: unescaped(/<form method="post" action="([^"]*)"/.exec(shown)?.[1] ?? ''),
    hidden,
    chosen: [...shown.matchAll(/value="([^"]*)" checked/g)].map(([, value = '']) => value),
    wrong: /<p id="wrong"[^>]*>(.*?)<\/p>/s.exec(shown)?.[1] ?? '',
    back: unescaped(/class="back" href="([^"]*)"/.exec(shown)?.[1] ?? ''),
  }
}

function unescaped(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"')
}
