import type { ImportField } from '#platform/furnishing/contributions.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { customerFields } from '../../customers/customers.ts'
import { periodIn, periods } from '../billing/period.ts'
import { contractKinds } from '../contract.ts'
import * as words from '../words.ts'
import { saysNotice } from './row-notice.ts'
import { saysRenewing } from './row-renewal.ts'
import { contractSynonyms } from './synonyms.ts'

export const contractFields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    longest: lengths.id,
    synonyms: contractSynonyms.external_id,
  },
  ...customerFields,
  {
    name: 'plan',
    label: words.fieldNames.plan,
    type: 'text',
    synonyms: contractSynonyms.plan,
  },
  {
    name: 'kind',
    label: words.fieldNames.kind,
    type: 'choice',
    choices: contractKinds,
    choiceNames: words.contractKindNames,
    synonyms: contractSynonyms.kind,
  },
  {
    name: 'is_trial',
    label: words.fieldNames.isTrial,
    type: 'flag',
    synonyms: contractSynonyms.is_trial,
  },
  {
    name: 'seats',
    label: words.fieldNames.seats,
    type: 'whole',
    synonyms: contractSynonyms.seats,
  },
  {
    name: 'amount',
    label: words.fieldNames.amount,
    type: 'money',
    synonyms: contractSynonyms.amount,
  },
  {
    name: 'mrr',
    label: words.fieldNames.monthly,
    type: 'money',
    synonyms: contractSynonyms.mrr,
  },
  {
    name: 'arr',
    label: words.fieldNames.yearly,
    type: 'money',
    synonyms: contractSynonyms.arr,
  },
  {
    name: 'currency',
    label: words.fieldNames.currency,
    type: 'text',
    synonyms: contractSynonyms.currency,
  },
  {
    name: 'period',
    label: words.fieldNames.period,
    type: 'choice',
    choices: periods,
    choiceNames: words.periodNames,
    reads: periodIn,
    synonyms: contractSynonyms.period,
  },
  {
    name: 'starts_on',
    label: words.fieldNames.startsOn,
    type: 'date',
    required: true,
    unlessKnownBy: ['external_id'],
    synonyms: contractSynonyms.starts_on,
  },
  {
    name: 'ends_on',
    label: words.fieldNames.endsOn,
    type: 'date',
    understands: saysRenewing,
    synonyms: contractSynonyms.ends_on,
  },
  {
    name: 'auto_renew',
    label: words.fieldNames.autoRenew,
    type: 'flag',
    synonyms: contractSynonyms.auto_renew,
  },
  {
    name: 'notice_on',
    label: words.fieldNames.noticeOn,
    type: 'date',
    understands: saysNotice,
    synonyms: contractSynonyms.notice_on,
  },
  {
    name: 'renews_number',
    label: words.fieldNames.renewsNumber,
    type: 'text',
    longest: lengths.id,
    synonyms: contractSynonyms.renews_number,
  },
  {
    name: 'cancel_requested_on',
    label: words.fieldNames.cancellationRequestedOn,
    type: 'date',
    synonyms: contractSynonyms.cancel_requested_on,
  },
  {
    name: 'amended_on',
    label: words.fieldNames.amendedOn,
    type: 'date',
    synonyms: contractSynonyms.amended_on,
  },
]
