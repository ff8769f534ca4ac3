import { createHash, randomBytes } from 'node:crypto'

/** Where questionnaires are answered; what follows says under which link. */
export const path = '/a/'

/** 128 random bits: nobody finds one by trying. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}

export function isToken(text: string): boolean {
  return /^[\w-]{20,64}$/.test(text)
}

/** Under which it is looked up; the token does not follow from it. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export function addressOf(url: string, token: string): string {
  return `${url}${path}${token}`
}

/** The address that shows a question with this step chosen. It stores nothing: the button on the page does. */
export function scoreAddress(address: string, question: string, value: number): string {
  return `${address}?q=${question}&v=${value}`
}
