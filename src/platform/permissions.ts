/** What a member may do, as sentences in one place. A contract names the permission of each of its operations. */
export const roles = ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer', 'partner'] as const
export type Role = (typeof roles)[number]

/**
 * Each permission with the roles that have it. A `partner` sees only the customers shared with them, so they have a
 * permission only where every operation behind it leaves all other customers out.
 */
export const permissions = {
  'customers.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer'],
  'customers.write': ['owner', 'admin', 'manager', 'csm', 'agent'],
  'customers.merge': ['owner', 'admin', 'manager', 'csm'],
  'requests.decide': ['owner', 'admin', 'manager', 'csm'],
  'people.erase': ['owner', 'admin'],
  'people.export': ['owner', 'admin', 'manager'],
  'events.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer'],
  'events.write': ['owner', 'admin', 'manager', 'csm'],
  'surveys.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer'],
  'surveys.write': ['owner', 'admin', 'manager', 'csm'],
  'imports.read': ['owner', 'admin', 'manager', 'csm'],
  'imports.run': ['owner', 'admin', 'manager', 'csm'],
  'segments.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer'],
  'segments.write': ['owner', 'admin', 'manager', 'csm'],
  'portfolio.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer', 'partner'],
  'health.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer'],
  'health.design': ['owner', 'admin', 'manager'],
  'health.override': ['owner', 'admin', 'manager', 'csm'],
  'kpis.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer'],
  'kpis.write': ['owner', 'admin', 'manager'],
  'kpis.propose': ['owner', 'admin', 'manager', 'csm', 'agent'],
  'kpis.decide': ['owner', 'admin'],
  'plays.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer'],
  'plays.work': ['owner', 'admin', 'manager', 'csm', 'agent'],
  'content.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer'],
  'content.write': ['owner', 'admin', 'manager', 'csm'],
  'content.approve': ['owner', 'admin', 'manager'],
  'messages.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer'],
  'messages.send': ['owner', 'admin', 'manager', 'csm'],
  'credits.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer'],
  'credits.write': ['owner', 'admin', 'manager', 'csm', 'agent'],
  'credits.approve': ['owner', 'admin', 'manager'],
  'experiments.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer'],
  'experiments.write': ['owner', 'admin', 'manager', 'csm'],
  'workspace.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer', 'partner'],
  'workspace.write': ['owner', 'admin'],
  'webhooks.write': ['owner', 'admin'],
  'channels.write': ['owner', 'admin'],
  'members.read': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer'],
  'members.write': ['owner', 'admin'],
  'keys.write': ['owner', 'admin'],
  'jobs.read': ['owner', 'admin', 'manager'],
  'jobs.replay': ['owner', 'admin'],
  'audit.read': ['owner', 'admin', 'manager'],
  'profile.write': ['owner', 'admin', 'manager', 'csm', 'agent', 'viewer', 'partner'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

export function mayRole(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role)
}

type Holder = { readonly role: Role; readonly scopes: readonly Permission[] | null } | { readonly kind: 'person' }

/** What an actor may do: what the role may, and where a key is narrowed, only that of it. A person of a customer has none of these. */
export function permissionsOf(holder: Holder): Permission[] {
  if (!('role' in holder)) return []
  const { role, scopes } = holder
  return (Object.keys(permissions) as Permission[]).filter(
    (one) => mayRole(role, one) && (scopes?.includes(one) ?? true),
  )
}

/** What someone in this role may do and the actor may not. */
export function beyond(actor: Holder, role: Role): Permission[] {
  const held = permissionsOf(actor)
  return permissionsOf({ role, scopes: null }).filter((one) => !held.includes(one))
}
