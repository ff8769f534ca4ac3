import { Agent, request } from 'node:http'

/** So many people answer beside each other, each as fast as the pages come. */
const visitors = 8

export type Burst = { readonly visitors: number; readonly seconds: number; readonly times: readonly number[] }

/** Everybody opens the page, chooses a score, says why, and presses the last button twice; the time of each page counts. */
export async function answerAll(url: string, paths: readonly string[]): Promise<Burst> {
  const agent = new Agent({ keepAlive: true, maxSockets: visitors * 2 })
  const times: number[] = []
  const ask: Ask = async (path, body) => {
    const from = performance.now()
    const answer = await asked(agent, new URL(path, url), body)
    times.push(performance.now() - from)
    if (answer.status >= 400) throw new Error(`${path.slice(0, 12)}: ${answer.status}`)
    return answer
  }
  let next = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: visitors }, async () => {
      for (let at = next++; at < paths.length; at = next++) await answerOne(ask, paths[at] ?? '', at % 11)
    }),
  )
  const seconds = (performance.now() - from) / 1000
  agent.destroy()
  return { visitors, seconds, times }
}

type Answer = { readonly status: number; readonly location: string | undefined; readonly html: string }
type Ask = (path: string, body?: string) => Promise<Answer>

async function answerOne(ask: Ask, path: string, nps: number): Promise<void> {
  const first = await shown(ask, path, await ask(path))
  const second = await sent(ask, first, String(nps))
  const said = bodyOf(second, `Because of ${nps}`)
  const [done] = await Promise.all([ask(second.action, said), ask(second.action, said)])
  const thanks = await followed(ask, second.action, done)
  if (!thanks.includes('Thank you')) throw new Error('somebody was not thanked')
}

type Page = { readonly action: string; readonly hidden: readonly (readonly [string, string])[] }

async function sent(ask: Ask, page: Page, said: string): Promise<Page> {
  return shown(ask, page.action, await ask(page.action, bodyOf(page, said)))
}

function bodyOf({ hidden }: Page, said: string): string {
  return new URLSearchParams([
    ...hidden.map(([name, value]): [string, string] => [name, value]),
    ['a', said],
  ]).toString()
}

async function followed(ask: Ask, path: string, answer: Answer): Promise<string> {
  if (answer.location === undefined) return answer.html
  const { pathname, search } = new URL(answer.location, `http://bench${path}`)
  return followed(ask, pathname, await ask(`${pathname}${search}`))
}

/** The form of a page: where it is sent, and what it holds already. */
async function shown(ask: Ask, path: string, answer: Answer): Promise<Page> {
  const html = (await followed(ask, path, answer)).replace(/<script type="application\/json".*?<\/script>/s, '')
  const action = /<form method="post" action="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const { pathname, search } = new URL(action, `http://bench${path}`)
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )
  return { action: `${pathname}${search}`, hidden }
}

function asked(agent: Agent, url: URL, body: string | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const call = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location,
          html: Buffer.concat(parts).toString('utf8'),
        }),
      )
      answer.on('error', reject)
    })
    call.on('error', reject)
    call.end(body)
  })
}
