import type { Personal } from '../furnishing/personal.ts'

/** Our own people are members, not persons of a customer. */
export const personal: Personal = {
  tables: [
    { table: 'workspaces', plain: ['name', 'zone', 'currency', 'locale'] },
    { table: 'members', plain: ['user_id', 'name', 'email', 'role'] },
    { table: 'invitations', plain: ['email', 'role', 'hash', 'author'] },
    { table: 'api_keys', plain: ['name', 'role', 'scopes', 'hash', 'hint', 'author'] },
  ],
}
