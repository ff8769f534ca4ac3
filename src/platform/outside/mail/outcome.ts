import { namesRate } from '../pacing/naming-rate.ts'

/**
 * What came of handing something over: the other side has taken it; asks to come again later; will not take it; or the connection was
 * lost at a time when it may have been taken or not. `answer` is what was said. `comesAgain`: although it is in doubt, it is safely handed over
 * again, because the other side knows what it has taken already. `isTooFast`: it said of the letter that too many came.
 */
export type Outcome = {
  readonly outcome: 'accepted' | 'later' | 'refused' | 'in doubt'
  readonly answer: string
  readonly comesAgain?: boolean
  readonly isTooFast?: boolean
}

type Failure = {
  readonly message?: string
  readonly code?: string
  readonly command?: string
  readonly response?: string
  readonly responseCode?: number
}

/**
 * An answer with a number is one (RFC 5321, 4.2.1: 4 comes again, 5 does not), but only an answer to the letter refuses it: a server
 * that turns away the connection or the password says nothing of what we would have said. Without a number it is certain that
 * nothing was taken as long as nothing of the letter has left; from then on nobody knows.
 */
export function outcomeOf(problem: unknown, hasBegun: boolean): Outcome {
  const failure: Failure = typeof problem === 'object' && problem !== null ? problem : { message: String(problem) }
  const { message = '', code = '', response, responseCode } = failure
  const answer = response || `${message}${code === '' ? '' : ` (${code})`}`
  if (responseCode !== undefined && responseCode >= 400) {
    const isTooFast = isToTheLetter(failure, hasBegun) && namesRate(responseCode, answer)
    return {
      outcome: refusesTheLetter(failure, hasBegun) ? 'refused' : 'later',
      answer,
      ...(isTooFast && { isTooFast }),
    }
  }
  if (hasBegun) return { outcome: 'in doubt', answer }
  return { outcome: isOfTheLetter(failure) ? 'refused' : 'later', answer }
}

const toTheLetter = new Set(['MAIL FROM', 'RCPT TO', 'DATA'])
/** Out of turn, or a password or encryption is asked for first (RFC 4954, 6; RFC 3207, 4). */
const ofTheConversation = new Set([503, 530, 534, 535, 538])

function refusesTheLetter(failure: Failure, hasBegun: boolean): boolean {
  const { responseCode = 0 } = failure
  return responseCode >= 500 && !ofTheConversation.has(responseCode) && isToTheLetter(failure, hasBegun)
}

function isToTheLetter({ command = '' }: Failure, hasBegun: boolean): boolean {
  return hasBegun || toTheLetter.has(command)
}

/** What the library itself will not send, however often it is asked. */
function isOfTheLetter({ code = '', command, response }: Failure): boolean {
  if (response) return false
  return code === 'EMESSAGE' || code === 'EMAXRECIPIENTS' || (code === 'EENVELOPE' && command === 'API')
}
