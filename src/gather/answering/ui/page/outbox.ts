export type Sending = {
  readonly key: string
  readonly address: string
  readonly body: URLSearchParams
  /** Then whoever answers goes where the server says. */
  readonly isLast: boolean
}

type Told = {
  /** Where the server would lead next. */
  kept(next: string): void
  tell(state: 'saving' | 'saved' | 'notYet' | null): void
  refused(key: string, said: string): void
  /** Nothing more is taken here: the server says why. */
  over(): void
}

const patienceMs = 20_000
/** What a browser still sends of a page that is closed. */
const mostWhenClosed = 60_000

/** Sends one thing after the other and each until it has arrived: late or twice it is the same to the server. */
export function openOutbox({ kept, tell, refused, over }: Told): { send(one: Sending): void } {
  const waiting: Sending[] = []
  let isSending = false
  let tries = 0
  let wake: () => void = () => undefined
  window.addEventListener('online', () => wake())

  async function sendAll(): Promise<void> {
    if (isSending) return
    isSending = true
    for (let one = waiting[0]; one !== undefined; one = waiting[0]) {
      tell('saving')
      const answer = await sent(one)
      if (answer === null) {
        tell('notYet')
        tries += 1
        await pause(Math.min(10_000, 500 * 2 ** tries))
        continue
      }
      tries = 0
      waiting.shift()
      if (answer.as === 'kept') {
        tell('saved')
        if (one.isLast && waiting.length === 0) location.replace(answer.next)
        else kept(answer.next)
      } else if (answer.as === 'refused') refused(one.key, answer.said)
      else over()
    }
    isSending = false
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  return {
    send(one) {
      waiting.push(one)
      wake()
      void sendAll()
    },
  }
}

type Answer =
  | { readonly as: 'kept'; readonly next: string }
  | { readonly as: 'refused'; readonly said: string }
  | { readonly as: 'over' }

/** Nothing where it is not known whether it arrived. */
async function sent({ address, body }: Sending): Promise<Answer | null> {
  const text = body.toString()
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: text,
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      keepalive: text.length < mostWhenClosed,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    if (answer.status === 404 || answer.status === 410) return { as: 'over' }
    if (answer.status === 200 || answer.status === 409 || answer.status === 422) return await answer.json()
    return null
  } catch {
    return null
  }
}
