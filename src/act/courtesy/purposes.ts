import type { Purpose } from '../../gather/people/contract.ts'

/** The purposes of messages, each of which may have a cap. */
export const purposes = ['service', 'news', 'surveys', 'marketing'] as const satisfies readonly Purpose[]

/** What a cap may say at most. */
export const [mostMessages, mostDays] = [100, 366]
