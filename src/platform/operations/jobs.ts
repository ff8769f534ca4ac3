import type { Desk } from '../context.ts'
import { every, type Job } from '../work/schedule.ts'
import * as operations from './store.ts'

export const jobs: readonly Job[] = [every('day at 3:20', 'operations.clear', clearSettled)]

/** What is settled is kept for thirty days; dead letters stay until somebody tries them again or discards them. */
function clearSettled(desk: Desk): Promise<void> {
  const monthAgo = new Date(desk.now.getTime() - 30 * 86_400_000)
  return desk.transaction((context) => operations.clearSettled(context, monthAgo))
}
