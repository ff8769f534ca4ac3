import { expect, test } from 'vitest'
import { exampleRows } from './examples.ts'

/** By hand: what is published, what the definitions of the guide make of it, and whether both are the same. */
test('each published example is computed, and says where it differs', () => {
  const said = exampleRows().map(({ key, lines }) => [
    key,
    lines.map(({ beside, published, here, isSame }) => [beside, published, here, isSame]),
  ])
  expect(said).toEqual([
    [
      'tenOfEach',
      [
        ['gross churn', '0.2', '0.2', true],
        ['net churn', '0.1', '0.1', true],
      ],
    ],
    [
      'cameBack',
      [
        ['net churn', '0', '0.1', false],
        ['net churn with who came back', '0', '0', true],
      ],
    ],
    ['lateRenewal', [['churn', '-100', '0.00', false]]],
    ['upAndDown', [['expansion', '50', '0.00', false]]],
    ['paidForAYear', [['closing', '100', '100.00', true]]],
    ['cameAndWent', [['customer churn', '0.1', '0.05', false]]],
  ])
})
