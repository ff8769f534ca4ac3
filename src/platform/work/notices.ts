import type { z } from 'zod'

/** What the house announces, in the past tense with a subject: `health.band changed`. */
export type Declared = { readonly of: 'one' | 'set'; readonly tells: z.ZodObject }
/** What a room announces, exported as `notices` from its `notices.ts`. */
export type Notices = Readonly<Record<string, Declared>>

/** Tells of one subject, in `about`: what is announced of one is delivered in order. */
export function ofOne<Tells extends z.ZodObject>(tells: Tells) {
  return { of: 'one', tells } as const
}

/** Tells of as many as there are by saying where they are kept; `about` is what keeps them in order. */
export function ofSet<Tells extends z.ZodObject>(tells: Tells) {
  return { of: 'set', tells } as const
}

/** Every notice by its name: each room adds its own beside their declaration, so that no other can be announced or heard. */
// biome-ignore lint/suspicious/noEmptyInterface: rooms add to it
export interface Announced {}

type Name = keyof Announced
export type NameOf<Kind extends Declared['of']> = {
  [Each in Name]: Announced[Each] extends { readonly of: Kind } ? Each : never
}[Name]
/** What a notice tells, as whoever announces writes it and as whoever hears reads it. */
type Written<Each extends Name> = Announced[Each] extends { readonly tells: infer Tells extends z.ZodObject }
  ? z.input<Tells>
  : never
type Read<Each extends Name> = Announced[Each] extends { readonly tells: infer Tells extends z.ZodObject }
  ? z.output<Tells>
  : never

export type Notice = {
  [Each in Name]: { readonly name: Each; readonly about: string | null; readonly data: Written<Each> }
}[Name]

export type Heard<Each extends Name = Name> = {
  readonly id: string
  readonly name: Each
  readonly about: string | null
  readonly data: Read<Each>
  readonly announcedAt: Date
}
