import type { Finding } from '../contract.ts'
import type { Seen } from '../looking/seeing.ts'
import * as words from './words.ts'

/** RFC 6376: a letter as it leaves is signed, and the key that is published says so. */
export function dkimOf({ dkim }: Seen): Finding {
  const { name, key, result, comment } = dkim
  const records = name !== null && key?.record != null ? [{ type: 'TXT' as const, name, value: key.record }] : []
  const say = (verdict: Finding['verdict'], said: Finding['said'], isToCopy = false): Finding => ({
    subject: 'dkim',
    verdict,
    said,
    records: isToCopy ? records : [],
  })
  if (name === null) return say('unknown', words.dkimElsewhere)
  if (key?.kind !== 'rsa' || !dkim.isSigned) return say('lacking', words.dkimUnsigned)
  if (result === 'temperror') return say('unknown', words.notLookedUp(name, comment))
  if (key.bits < 1024) return say('lacking', words.dkimWeak(key.bits))
  if (result !== 'pass') return say('lacking', words.dkimWrong(name, comment), true)
  if (dkim.isTest) return say('advice', words.dkimTest, true)
  if (key.bits < 2048) return say('advice', words.dkimShort(key.bits))
  return say('good', words.dkimGood(name))
}
