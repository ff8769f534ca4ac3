import { localeOf, say, type Text } from '#platform/wording/words.ts'

export function refusal(status: number, text: Text, request: Request, headers: Record<string, string> = {}): Response {
  return Response.json({ success: false, message: textFor(request, text) }, { status, headers })
}

export function textFor(request: Request, text: Text): string {
  return say(text, localeOf(request.headers.get('accept-language')))
}
