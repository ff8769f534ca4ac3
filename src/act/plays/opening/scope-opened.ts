import type { Today } from '../contract.ts'

/** Which list Today opens with: whoever has nothing of their own to do sees the team's. */
export function scopeOpened({ mine, team }: Pick<Today['counts'], 'mine' | 'team'>): 'mine' | 'team' {
  return mine === 0 && team > 0 ? 'team' : 'mine'
}
