import { type Job, when } from '#platform/schedule.ts'
import { giveWaitingToMembers } from './owners.ts'

export const jobs: readonly Job[] = [
  when('member.joined', 'customers.owners after joining', giveWaitingToMembers),
  when('member.renamed', 'customers.owners after renaming', giveWaitingToMembers),
]
