import type { Definition, Exception, Measure } from '../contract.ts'

export const measureOf = (id: string, weight: number): Measure => ({
  id,
  name: { en: id.toUpperCase(), ja: id.toUpperCase() },
  group: null,
  source: { kind: 'judgement', topic: id },
  weight,
  scale: {
    kind: 'curve',
    corners: [
      { at: 0, points: 0 },
      { at: 100, points: 100 },
    ],
  },
  validDays: 90,
  least: 1,
  lifts: true,
})

export const exceptionOf = (id: string, score: number): Exception => ({
  id,
  name: { en: id, ja: id },
  criteria: [{ measure: 'nps', of: 'value', is: 'below', than: 0 }],
  score,
})

/** A scorecard with something of each kind. */
export function cardOf(): Definition {
  const act = { en: 'Call', ja: '電話する', doing: 'call' as const }
  return {
    mode: 'score',
    groups: [{ id: 'voice', name: { en: 'Voice', ja: '顧客の声' }, weight: 50 }],
    measures: [measureOf('nps', 30), measureOf('use', 20), measureOf('cases', 20)],
    exceptions: [exceptionOf('silent', 10), exceptionOf('angry', 5), exceptionOf('new', 60)],
    edges: {
      thriving: { from: 80, included: true },
      steady: { from: 60, included: true },
      watch: { from: 40, included: true },
    },
    leastKnown: 50,
    warnsEarly: false,
    alarms: [
      {
        id: 'left',
        name: { en: 'Sponsor gone', ja: '推進責任者の退任' },
        criteria: [{ source: { kind: 'judgement', topic: 'sponsor' }, is: 'below', than: 50, orUnknown: false }],
        ceiling: 'watch',
        ends: { followUp: true, afterDays: null },
        act,
      },
    ],
    highFrom: 60,
    cells: [],
    acts: { thriving: [act], steady: [act], watch: [act], risk: [act] },
    unknownActs: [],
    basis: null,
  }
}
