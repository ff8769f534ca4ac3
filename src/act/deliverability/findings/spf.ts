import type { Finding } from '../contract.ts'
import type { Seen } from '../looking/seeing.ts'
import { spfTermFor, spfTermOf, spfWith } from './dns-terms.ts'
import * as words from './words.ts'

/** RFC 7208: one record, which can be evaluated within ten look-ups, names our servers and not everybody. */
export function spfOf({ domain, server, leavesFrom, spf }: Seen): Finding {
  const say = (verdict: Finding['verdict'], said: Finding['said'], value?: string): Finding => ({
    subject: 'spf',
    verdict,
    said,
    records: value === undefined ? [] : [{ type: 'TXT', name: domain, value }],
  })
  if (!spf.texts.known) return say('unknown', words.notLookedUp(domain, spf.texts.because))
  const present = spf.texts.records.filter((one) => /^v=spf1(\s|$)/i.test(one))
  const outside = spf.ours.filter(({ result }) => result !== 'pass')
  const added =
    leavesFrom.length > 0
      ? outside.map(({ ip }) => spfTermOf(ip))
      : server === null || present.length > 0
        ? []
        : [spfTermFor(server.host)]
  const value = spfWith(present, added)
  if (present.length === 0)
    return added.length === 0 ? say('lacking', words.spfMissingNoServer) : say('lacking', words.spfMissing, value)
  if (present.length > 1) return say('lacking', words.spfSeveral(present.length), value)
  if (spf.stranger.result === 'pass') return say('lacking', words.spfEverybody, value)
  if (spf.stranger.result === 'permerror') return say('lacking', words.spfBroken(spf.stranger.comment))
  const isUnanswered = ({ result }: { result: string }) => result === 'temperror'
  if ([spf.stranger, ...spf.ours].some(isUnanswered)) return say('unknown', words.notLookedUp(domain, ''))
  if (outside.length > 0) return say('lacking', words.spfLacks(outside.map(({ ip }) => ip)), value)
  if (spf.stranger.result === 'neutral') return say('advice', words.spfOpen, value)
  if (leavesFrom.length === 0) return say('unknown', words.spfWhose)
  return say('good', words.spfGood)
}
