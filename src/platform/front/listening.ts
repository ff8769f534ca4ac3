/**
 * How long a connection that waits for its next request is kept, in milliseconds. Proxies and browsers keep theirs for a minute: whoever
 * closes first must not be the server, or a request that was just sent on it is lost.
 */
export const listening = { keepAliveTimeout: 75_000, headersTimeout: 80_000 } as const
