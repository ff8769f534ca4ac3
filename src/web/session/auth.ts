import { passkeyClient } from '@better-auth/passkey/client'
import { twoFactorClient } from 'better-auth/client/plugins'
import { createAuthClient } from 'better-auth/react'

/** Who someone is: better-auth's own client. Loaded only by the screens that need it. */
export const auth = createAuthClient({
  basePath: '/auth',
  plugins: [twoFactorClient(), passkeyClient()],
  fetchOptions: { credentials: 'same-origin' },
})
