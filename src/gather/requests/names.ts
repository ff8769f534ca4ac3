import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { fieldNames, stateNames } from './words.ts'

export const names: Names = {
  records: {
    requests: {
      name: text('Request', '要望'),
      choices: { state: stateNames },
      fields: { title: fieldNames.title, state: fieldNames.state, because: fieldNames.because },
    },
    request_voices: {
      name: text('Voice for a request', '要望の声'),
      moved: text('Voices for requests', '要望の声'),
    },
  },
  fields: {
    said_on: fieldNames.saidOn,
    words: fieldNames.words,
    decided_at: text('Decided', '判断日時'),
    decided_by: text('Decided by', '判断した人'),
    joined_into: text('Joined into', '統合先'),
    request_id: text('Request', '要望'),
    interaction_id: text('Heard in the contact', '聞いた連絡'),
    case_id: text('Heard in the case', '聞いた問い合わせ'),
    response_id: text('Heard in the survey answer', '聞いたアンケート回答'),
  },
}
