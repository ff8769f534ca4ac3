import { clientOf } from '#web/asking/api.ts'
import type { contract } from '../contract.ts'

export const api = clientOf<typeof contract>('mailboxes')
export type ShownMailbox = Awaited<ReturnType<typeof api.list>>['rows'][number]
export type ShownMail = Awaited<ReturnType<typeof api.mails>>['rows'][number]
