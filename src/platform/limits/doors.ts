/**
 * What each door lets through of one caller: `most` at once (as many as in a minute, where nothing is said), and then `perMinute`
 * evenly. A process takes `atOnce` of them together and spends them without asking again: a busy door then asks the store now and
 * then and not for each request. A door of its own has limits of its own: nobody who knocks at one is kept out of another.
 */
export const doors = {
  /** Members and keys, each in their workspace. */
  api: { perMinute: 1200, atOnce: 60 },
  /** Whoever is nobody, by address. */
  'api of strangers': { perMinute: 1200, atOnce: 60 },
  invitations: { perMinute: 30, most: 60 },
  'sign-in': { perMinute: 10 },
  'second factor': { perMinute: 10 },
  'sign-in links': { perMinute: 30 },
  sessions: { perMinute: 300, atOnce: 20 },
  /** Ten wrong passwords at once for one account, and one more with every minute, wherever they come from. */
  passwords: { perMinute: 1, most: 10 },
  /** Requests with events, each key in its workspace. */
  events: { perMinute: 300_000, atOnce: 5_000 },
  /** Links and pictures of letters, each letter: beyond it a link still leads on, and nothing is noted. */
  'links of letters': { perMinute: 30, most: 60 },
  /** Each personal link: one person, who presses as often as they like. */
  answers: { perMinute: 120, most: 600 },
  /** Each link that many answer under, all at once where a hall is asked to. */
  'answers of many': { perMinute: 60_000, atOnce: 500 },
  /** Sittings that are begun under such a link: all of a hall at once, and then more than any counter sees. It bounds what is stored. */
  'sittings of many': { perMinute: 100, most: 10_000, atOnce: 50 },
  /** Keys that are none, by address. */
  'events of strangers': { perMinute: 300, atOnce: 10 },
} as const satisfies Readonly<Record<string, Limit>>

export type Limit = { readonly perMinute: number; readonly most?: number; readonly atOnce?: number }
export type Door = keyof typeof doors
