import type { Live } from '../furnishing/live.ts'

export const live: Live = {
  records: { job_runs: 'jobs.read', notice_deliveries: 'jobs.read' },
  shows: [],
  // What is asked together is kept question by question, and each follows its own. The log has every record: whoever reads it hears of all that they may.
  of: { jobs: ['job_runs'], deadLetters: ['job_runs', 'notice_deliveries'], audit: ['*'], together: [] },
}
