/**
 * What the library may answer at `/auth`: what our screens ask for, and the ways back of providers and links. It knows more than that
 * (changing an address, forgotten passwords, deleting an account), and each new version may bring more: what is not written here is no door.
 */
export const openPaths = [
  '/sign-in/email',
  '/sign-in/social',
  '/sign-out',
  '/get-session',
  '/change-password',
  '/list-accounts',
  '/link-social',
  '/unlink-account',
  '/callback/oidc',
  '/magic-link/verify',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/generate-authenticate-options',
  '/passkey/verify-authentication',
  '/passkey/list-user-passkeys',
  '/passkey/delete-passkey',
] as const

const paths = new Set(openPaths.map((path) => `/auth${path}`))

export const isOpen = (path: string): boolean => paths.has(path)
