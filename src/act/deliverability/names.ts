import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  works: {
    'deliverability.check': text('Check SPF, DKIM and DMARC', 'SPF・DKIM・DMARCの確認'),
    'deliverability.check each day': text('Check SPF, DKIM and DMARC each day', 'SPF・DKIM・DMARCの毎日の確認'),
  },
}
