import { expect, test } from 'vitest'
import { tellsOutcome } from './outcome.ts'

test.each([
  'Churn Reason',
  'churn_category',
  'Cancellation Reason',
  'Cancel date',
  'Exit survey',
  'Reason for leaving',
  '解約理由',
  '退会アンケート',
  '解約日',
  '失注理由',
])('“%s” is known only afterwards', (heading) => expect(tellsOutcome(heading)).toBe('known afterwards'))

test.each([
  'Churn Score',
  'Churn Label',
  'Churn Value',
  'churn_probability',
  'Churn',
  '解約スコア',
  '解約確率',
  '離反リスク',
  'Customer Status',
])('“%s” is the outcome itself', (heading) => expect(tellsOutcome(heading)).toBe('the outcome itself'))

test.each([
  'Plan',
  'Exit code of the job',
  'Satisfaction',
  'Cancellation policy',
  '解約条項',
  '備考',
  'Existing score',
  'Status',
  'Reason',
])('“%s” says nothing of the outcome', (heading) => expect(tellsOutcome(heading)).toBeNull())
