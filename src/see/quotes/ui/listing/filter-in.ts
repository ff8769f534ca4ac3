import type { Search } from '#web/address.ts'
import { type Reach, reaches } from '../../contract.ts'

type Filter = {
  q?: string
  reach?: Reach
  topic?: string
  product?: string
  segmentId?: string
  language?: 'ja' | 'en'
}

/** Which quotes the address bar asks for; what it says amiss is left out. */
export function filterIn(search: Search): Filter {
  const { q, topic, product, segmentId } = search
  const reach = reaches.find((one) => one === search.reach)
  const language = (['ja', 'en'] as const).find((one) => one === search.language)
  return {
    ...(q && { q: q.slice(0, 200) }),
    ...(reach && { reach }),
    ...(topic && { topic: topic.slice(0, 200) }),
    ...(product && { product }),
    ...(segmentId && /^[0-9a-f-]{36}$/.test(segmentId) && { segmentId }),
    ...(language && { language }),
  }
}
