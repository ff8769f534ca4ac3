import type { Personal } from '../furnishing/personal.ts'

/** The log of changes, the notices and the kept answers are cleared of whomever any record was. */
export const personal: Personal = {
  tables: [
    { table: 'job_runs', written: ['input', 'note', 'problem'], plain: ['name', 'state'] },
    { table: 'notices', key: 'id', otherwise: ['data'], plain: ['name'] },
    { table: 'notice_deliveries', key: 'notice_id', written: ['problem'], plain: ['listener', 'reached'] },
    { table: 'idempotent_answers', otherwise: ['answer'], plain: ['operation', 'key', 'caller', 'request_hash'] },
    { table: 'record_changes', otherwise: ['before', 'after'], plain: ['record', 'act', 'author', 'source'] },
  ],
}
