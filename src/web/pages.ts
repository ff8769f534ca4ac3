import type { Screen } from './screens.ts'

/** The pages that compose features, and the rooms of the house itself. */
export const ownPages: readonly Screen[] = [
  {
    path: '/',
    permission: 'plays.read',
    page: () => import('./pages/today/TodayPage.tsx').then((file) => file.TodayPage),
  },
  {
    path: '/customers/$customerId',
    permission: 'customers.read',
    page: () => import('./pages/customer/CustomerPage.tsx').then((file) => file.CustomerPage),
  },
  {
    path: '/members',
    permission: 'members.read',
    page: () => import('./pages/members/MembersPage.tsx').then((file) => file.MembersPage),
  },
  {
    path: '/keys',
    permission: 'keys.write',
    page: () => import('./pages/keys/KeysPage.tsx').then((file) => file.KeysPage),
  },
  {
    path: '/jobs',
    permission: 'jobs.read',
    page: () => import('./pages/jobs/JobsPage.tsx').then((file) => file.JobsPage),
  },
  {
    path: '/audit',
    permission: 'audit.read',
    page: () => import('./pages/audit/AuditPage.tsx').then((file) => file.AuditPage),
  },
  {
    path: '/settings',
    permission: 'workspace.read',
    page: () => import('./pages/settings/SettingsPage.tsx').then((file) => file.SettingsPage),
  },
  {
    path: '/profile',
    permission: 'profile.write',
    page: () => import('./pages/profile/ProfilePage.tsx').then((file) => file.ProfilePage),
  },
]

export const publicPages = [
  { path: '/sign-in', page: () => import('./pages/entrance/SignInPage.tsx').then((file) => file.SignInPage) },
  { path: '/first-run', page: () => import('./pages/entrance/FirstRunPage.tsx').then((file) => file.FirstRunPage) },
  {
    path: '/invitation/$token',
    page: () => import('./pages/entrance/InvitationPage.tsx').then((file) => file.InvitationPage),
  },
] as const
