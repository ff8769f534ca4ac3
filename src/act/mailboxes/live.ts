import type { Live } from '#platform/furnishing/live.ts'

const own = ['mailboxes', 'mailbox_positions']

export const live: Live = {
  records: { mailboxes: 'channels.write', mailbox_positions: 'channels.write', mailbox_mails: 'channels.write' },
  shows: own,
  of: { mails: ['mailbox_mails', 'returned_mails', 'deliveries', 'people'] },
  versions: [
    {
      record: 'mailboxes',
      of: ['list', 'find', 'change', 'remove', 'pause', 'resume', 'create', 'poll'],
      columns: { password: ['password_set_at'] },
    },
  ],
}
