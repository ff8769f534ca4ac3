import type { Live } from '../furnishing/live.ts'

export const live: Live = {
  records: {
    members: 'members.read',
    invitations: 'members.write',
    api_keys: 'keys.write',
    workspaces: 'workspace.read',
  },
  shows: [],
  of: {
    session: ['members', 'workspaces'],
    workspace: ['workspaces'],
    members: ['members'],
    invitations: ['invitations', 'outgoing'],
    apiKeys: ['api_keys'],
  },
  versions: [
    { record: 'members', of: ['members', 'changeMember', 'removeMember'] },
    { record: 'workspaces', of: ['workspace', 'changeWorkspace'], onePer: 'id' },
  ],
}
