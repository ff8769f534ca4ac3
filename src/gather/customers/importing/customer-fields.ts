import type { ImportField } from '#platform/furnishing/contributions.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { kinds, stages } from '../contract.ts'
import * as words from '../words.ts'
import { ownSynonyms } from './synonyms.ts'
import { stageOtherwise } from './words.ts'

export const ownFields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    longest: lengths.id,
    synonyms: ownSynonyms.external_id,
  },
  {
    name: 'name',
    label: words.fieldNames.name,
    type: 'text',
    required: true,
    unlessKnownBy: ['external_id', 'corporate_number'],
    synonyms: ownSynonyms.name,
  },
  {
    name: 'kind',
    label: words.fieldNames.kind,
    type: 'choice',
    choices: kinds,
    choiceNames: words.kindNames,
    synonyms: ownSynonyms.kind,
  },
  {
    name: 'stage',
    label: words.fieldNames.stage,
    type: 'choice',
    choices: stages,
    choiceNames: words.stageNames,
    otherwise: stageOtherwise,
    synonyms: ownSynonyms.stage,
  },
  {
    name: 'churned',
    label: words.churned,
    type: 'flag',
    synonyms: ownSynonyms.churned,
  },
  {
    name: 'industry',
    label: words.fieldNames.industry,
    type: 'text',
    synonyms: ownSynonyms.industry,
  },
  {
    name: 'country',
    label: words.fieldNames.country,
    type: 'text',
    synonyms: ownSynonyms.country,
  },
  {
    name: 'domain',
    label: words.fieldNames.domain,
    type: 'text',
    synonyms: ownSynonyms.domain,
  },
  { name: 'postal_code', label: words.fieldNames.postalCode, type: 'text', synonyms: ownSynonyms.postal_code },
  { name: 'prefecture', label: words.fieldNames.prefecture, type: 'text', synonyms: ownSynonyms.prefecture },
  {
    name: 'municipality_code',
    label: words.fieldNames.municipalityCode,
    type: 'text',
    synonyms: ownSynonyms.municipality_code,
  },
  { name: 'address', label: words.fieldNames.address, type: 'text', synonyms: ownSynonyms.address },
  {
    name: 'approval_lead_days',
    label: words.fieldNames.approvalLeadDays,
    type: 'whole',
    synonyms: ownSynonyms.approval_lead_days,
  },
  {
    name: 'corporate_number',
    label: words.fieldNames.corporateNumber,
    type: 'text',
    synonyms: ownSynonyms.corporate_number,
  },
  {
    name: 'since_on',
    label: words.fieldNames.sinceOn,
    type: 'date',
    synonyms: ownSynonyms.since_on,
  },
  {
    name: 'left_on',
    label: words.fieldNames.leftOn,
    type: 'date',
    synonyms: ownSynonyms.left_on,
  },
  {
    name: 'owner_email',
    label: words.ownerEmail,
    type: 'text',
    longest: lengths.id,
    synonyms: ownSynonyms.owner_email,
  },
]
