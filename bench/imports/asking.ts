export type Place = { readonly id: string; readonly secret: string }

export async function post<Answer>(url: string, { secret }: Place, path: string, body: unknown): Promise<Answer> {
  return answered<Answer>(
    path,
    fetch(`${url}/api/v1${path}`, { method: 'POST', headers: headersOf(secret), body: JSON.stringify(body) }),
  )
}

export async function get<Answer>(url: string, { secret }: Place, path: string): Promise<Answer> {
  return answered<Answer>(path, fetch(`${url}/api/v1${path}`, { headers: headersOf(secret) }))
}

function headersOf(secret: string): Record<string, string> {
  return { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
}

async function answered<Answer>(path: string, asked: Promise<Response>): Promise<Answer> {
  const answer = await asked
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Answer
}

export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
