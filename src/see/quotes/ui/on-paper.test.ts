import { expect, test } from 'vitest'
import { onPaper } from './on-paper.ts'

test('paper has what a consent allows, and nothing of what proves it', () => {
  const allowed = {
    by: 'recorded',
    reach: 'outside',
    naming: 'anonymous',
    at: new Date('2026-04-02'),
    expiresOn: null,
  } as const
  const consent = { ...allowed, method: 'mail', evidence: 'Mail of Mori Hanako', recordedBy: 'Ito' }
  expect(onPaper(consent)).toEqual({ ...allowed, method: null, evidence: null, recordedBy: null })
  expect(JSON.stringify(onPaper(consent))).not.toContain('Mori')
})
