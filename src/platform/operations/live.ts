import type { Live } from '../furnishing/live.ts'

export const live: Live = {
  records: { job_runs: 'jobs.read', notice_deliveries: 'jobs.read' },
  shows: [],
  // The log has every record: whoever reads it hears of all that they may.
  of: { jobs: ['job_runs'], deadLetters: ['job_runs', 'notice_deliveries'], audit: ['*'] },
}
