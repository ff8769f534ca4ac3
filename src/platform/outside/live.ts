import type { Live } from '../furnishing/live.ts'

export const live: Live = {
  records: { outgoing: 'members.read', mail_paces: 'messages.read' },
  shows: [],
}
