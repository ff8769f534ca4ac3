import type { Finding } from '../contract.ts'
import type { Seen } from '../looking/seeing.ts'
import { dmarcWith } from './dns-terms.ts'
import * as words from './words.ts'

/** RFC 9989: one record with a policy, at the domain of the address or one above it. */
export function dmarcOf({ domain, dmarc }: Seen): Finding {
  const name = `_dmarc.${domain}`
  const say = (verdict: Finding['verdict'], said: Finding['said'], at = name, value?: string): Finding => ({
    subject: 'dmarc',
    verdict,
    said,
    records: value === undefined ? [] : [{ type: 'TXT', name: at, value }],
  })
  const first = `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`
  if (!dmarc.texts.known) return say('unknown', words.notLookedUp(name, dmarc.texts.because))
  const own = dmarc.texts.records.filter((one) => /^v\s*=\s*DMARC1/i.test(one))
  if (own.length > 1) return say('lacking', words.dmarcSeveral(own.length), name, own[0])
  if (dmarc.found === null)
    return own.length === 1
      ? say('lacking', words.dmarcBroken(own[0] ?? ''), name, first)
      : say('lacking', words.dmarcMissing, name, first)
  const { policy, at, record } = dmarc.found
  if (policy === 'none') return say('advice', words.dmarcNone, `_dmarc.${at}`, dmarcWith(record, 'quarantine'))
  return say('good', words.dmarcGood(policy))
}

/** Whether what is proven belongs to the domain that a reader sees; one of the two is enough. */
export function alignmentOf({ domain, dmarc, dkim, spf, leavesFrom }: Seen): Finding {
  const say = (verdict: Finding['verdict'], said: Finding['said']): Finding => ({
    subject: 'alignment',
    verdict,
    said,
    records: [],
  })
  if (dmarc.found === null) return say('unknown', words.alignmentLater)
  if (dmarc.aligned.dkim) return say('good', words.alignedByDkim)
  if (dmarc.aligned.spf) return say(dkim.name === null ? 'advice' : 'good', words.alignedBySpf)
  if (dkim.name === null && leavesFrom.length === 0) return say('unknown', words.alignmentUnknown)
  const results = [dkim.result, ...spf.ours.map(({ result }) => result)]
  const isOpen = !dmarc.isFailing || !spf.texts.known || results.includes('temperror')
  return isOpen ? say('unknown', words.notLookedUp(domain, '')) : say('lacking', words.notAligned(domain))
}
