/** What our own house announces, in the past tense with a subject: `health.band changed`. */
export type Notice = {
  readonly name: string
  /** The customer (or other record) it is about: notices about one subject are delivered in order. */
  readonly about: string | null
  readonly data: Readonly<Record<string, unknown>>
}

export type AnnouncedNotice = Notice & { readonly id: string; readonly announcedAt: Date }
