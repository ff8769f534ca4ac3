import type { Purpose } from '../../gather/people/contract.ts'

/** The purposes of letters that may tell whether they were opened. */
export const purposes = ['service', 'news', 'surveys', 'marketing'] as const satisfies readonly Purpose[]
