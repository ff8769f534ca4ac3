import { expect, test } from 'vitest'
import type { Becomes, RedesignLine, Side } from '../contract/redesign.ts'
import { compared } from './compare.ts'
import { faultsIn, type Known } from './sound.ts'

const known: Known = {
  kpis: new Map(Object.entries({ k1: 'Deals', k2: 'Calls' })),
  figures: new Set(['nps', 'mrr']),
  members: new Set(['m1']),
}
const becomes = (more: Partial<Becomes> = {}): Becomes => ({
  ...{ name: 'NPS', layer: 'intermediate', figure: 'nps', accountableId: null },
  ...{ touchpoint: 'Onboarding', aspect: 'psychological', principle: '', note: '' },
  ...more,
})
const line = (more: Partial<RedesignLine>): RedesignLine => ({
  ...{ act: 'keep', kpiId: null, oldName: '', becomes: null, aim: '', why: '' },
  ...more,
})

test.each<[string, RedesignLine[], string[]]>([
  ['kept', [line({ kpiId: 'k1' })], []],
  ['kept, in no structure', [line({ oldName: 'Deals' })], ['lines.0.kpiId']],
  ['dropped', [line({ act: 'drop', kpiId: 'k1' })], []],
  ['dropped, in no structure', [line({ act: 'drop', oldName: 'Deals' })], []],
  ['dropped, which?', [line({ act: 'drop' })], ['lines.0.kpiId']],
  ['both at once', [line({ act: 'drop', kpiId: 'k1', oldName: 'Deals' })], ['lines.0.oldName']],
  ['dropped into something', [line({ act: 'drop', kpiId: 'k1', becomes: becomes() })], ['lines.0.becomes']],
  ['added', [line({ act: 'add', becomes: becomes() })], []],
  ['added to nothing', [line({ act: 'add' })], ['lines.0.becomes']],
  ['added in the place of one', [line({ act: 'add', kpiId: 'k1', becomes: becomes() })], ['lines.0.kpiId']],
  ['changed', [line({ act: 'change', oldName: 'Deals', becomes: becomes() })], []],
  ['changed into nothing', [line({ act: 'change', kpiId: 'k1' })], ['lines.0.becomes']],
  ['no such KPI', [line({ kpiId: 'k9' })], ['lines.0.kpiId']],
  ['twice', [line({ kpiId: 'k1' }), line({ kpiId: 'k2' }), line({ act: 'drop', kpiId: 'k1' })], ['lines.2.kpiId']],
  ['no such figure', [line({ act: 'add', becomes: becomes({ figure: 'deals' }) })], ['lines.0.becomes.figure']],
  ['called like another', [line({ act: 'add', becomes: becomes({ name: 'Calls' }) })], ['lines.0.becomes.name']],
  [
    'called like what ends on the same sheet',
    [line({ act: 'add', becomes: becomes({ name: 'Calls' }) }), line({ act: 'drop', kpiId: 'k2' })],
    [],
  ],
  [
    'two called alike',
    [line({ act: 'add', becomes: becomes() }), line({ act: 'change', kpiId: 'k1', becomes: becomes() })],
    ['lines.1.becomes.name'],
  ],
  [
    'a touchpoint of the business',
    [line({ act: 'add', becomes: becomes({ layer: 'business', aspect: null }) })],
    ['lines.0.becomes.touchpoint'],
  ],
  [
    'an aspect of health',
    [line({ act: 'add', becomes: becomes({ layer: 'health', touchpoint: '' }) })],
    ['lines.0.becomes.aspect'],
  ],
  [
    'nobody of us',
    [line({ act: 'add', becomes: becomes({ accountableId: 'm9' }) })],
    ['lines.0.becomes.accountableId'],
  ],
])('%s', (_, lines, faults) => {
  expect(faultsIn(lines, known).map(({ at }) => at)).toEqual(faults)
})

const was: Side = {
  ...{ name: 'Deals', layer: 'business', figure: null, isComposed: true, better: 'higher', accountable: 'Ken' },
  ...{ touchpoint: '', aspect: null, principle: '' },
}
const members = {
  nameOf: (id: string) => (id === 'm1' ? 'Sakura' : null),
  betterOf: ({ better }: Becomes) => better ?? ('higher' as const),
}

test('both sides of a line stand beside each other, with the fields in which they differ', () => {
  const told = compared(line({ act: 'change', kpiId: 'k1', becomes: becomes({ accountableId: 'm1' }) }), was, members)
  expect([told.before, told.after?.name, told.after?.accountable]).toEqual([was, 'NPS', 'Sakura'])
  expect(told.differs).toEqual(['name', 'layer', 'figure', 'accountable', 'touchpoint', 'aspect'])
  const renamed = { ...was, better: 'higher' as const, accountableId: null, note: '', name: 'Deals closed' }
  const again = compared(line({ act: 'change', kpiId: 'k1', becomes: { ...renamed, layer: 'business' } }), was, members)
  expect([again.differs, again.after?.isComposed]).toEqual([['name', 'accountable'], true])
})

test('what is kept reads alike, what is dropped has nothing after, what is added nothing before', () => {
  expect(compared(line({ kpiId: 'k1' }), was, members)).toEqual({ before: was, after: was, differs: [] })
  expect(compared(line({ act: 'drop', kpiId: 'k1' }), was, members)).toMatchObject({ after: null, differs: [] })
  expect(compared(line({ act: 'add', becomes: becomes() }), null, members)).toMatchObject({ before: null, differs: [] })
  expect(compared(line({ act: 'drop', oldName: 'Calls made' }), null, members).before).toMatchObject({
    ...{ name: 'Calls made', layer: null, better: null },
  })
})
