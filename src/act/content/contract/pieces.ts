import { z } from 'zod'
import { ById, Day, Id, Nothing, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { linkStates } from '../links/link-state.ts'
import { freshnesses } from '../pieces/freshness.ts'

export const pieceKinds = ['support', 'product', 'video', 'social', 'other'] as const
export const PieceKind = z.enum(pieceKinds)
export type PieceKind = z.infer<typeof PieceKind>
export const pieceLanguages = ['japanese', 'english', 'other'] as const
export const PieceLanguage = z.enum(pieceLanguages)
export type PieceLanguage = z.infer<typeof PieceLanguage>
/** Whether it was there before, or was made for what we do here: the fewer are made, the better. */
export const origins = ['existing', 'made'] as const
export const Origin = z.enum(origins)

const Said = z.object({ en: z.string(), ja: z.string() })
const Count = z.number().int()
const text = z.string().trim().max(lengths.text)
/** Checked, and made one with others of the same page, by the room itself. */
const Url = z.string().trim().min(1).max(2_000)

const wished = {
  url: Url,
  title: text.min(1),
  kind: PieceKind,
  department: text,
  language: PieceLanguage.nullable(),
  purpose: z.string().trim().max(2_000),
  origin: Origin,
  publishedOn: Day.nullable(),
  reviewedOn: Day.nullable(),
}
/** What may be changed on a piece; what is left out stays as it is. */
export const PieceWish = z.object(wished).partial()
export type PieceWish = z.infer<typeof PieceWish>

const NewPiece = PieceWish.extend({ url: Url, title: wished.title, kind: PieceKind })
export type NewPiece = z.infer<typeof NewPiece>

export const LinkSaid = z.object({
  state: z.enum(linkStates),
  status: Count.nullable(),
  because: Said.nullable(),
  movedTo: z.string().nullable(),
  checkedAt: z.date().nullable(),
  failingSince: z.date().nullable(),
  deadSince: z.date().nullable(),
})

/** Views by people of our customers, in the last 365 days; not known where no source sends views of pages. */
export const Reach = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), views: Count, customers: Count }),
  z.object({ known: z.literal(false), because: Said }),
])
export type Reach = z.infer<typeof Reach>

export const Piece = z.object({
  id: Id,
  ...wished,
  purpose: z.string(),
  department: z.string(),
  /** What it is known by: without scheme, fragment and last slash. */
  address: z.string(),
  freshness: z.enum(freshnesses),
  freshUntil: Day.nullable(),
  link: LinkSaid,
  reach: Reach,
  groups: z.array(z.object({ id: Id, name: z.string() })),
  archivedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
})
export type Piece = z.infer<typeof Piece>

export const PieceFilter = z.object({
  text: z.string().trim().max(200).optional(),
  kind: PieceKind.optional(),
  language: PieceLanguage.optional(),
  department: text.optional(),
  freshness: z.enum(freshnesses).optional(),
  link: z.enum(linkStates).optional(),
  origin: Origin.optional(),
  groupId: Id.optional(),
  archived: z.coerce.boolean().default(false),
})
export type PieceFilter = z.infer<typeof PieceFilter>

export const Settings = z.object({ staleAfterDays: z.number().int().min(1).max(3650) })
export const PieceCounts = z.object({ all: Count, stale: Count, undated: Count, dead: Count, made: Count })

export const Reading = z.object({
  id: Id,
  url: z.string(),
  kind: PieceKind,
  department: z.string(),
  language: PieceLanguage.nullable(),
  state: z.enum(['ordered', 'done', 'failed', 'taken back']),
  found: Count,
  added: Count,
  known: Count,
  refused: Count,
  because: Said.nullable(),
  author: z.string(),
  createdAt: z.date(),
  endedAt: z.date().nullable(),
})
export type Reading = z.infer<typeof Reading>

const reads = 'content.read' as const
const writes = 'content.write' as const

export const pieceOperations = {
  pieces: operation({
    method: 'GET',
    path: '/content/pieces',
    summary:
      'What already exists and can be shown to customers, by title, with how fresh each is and whether it opens.',
    permission: reads,
  })
    .input(PageWish.extend(PieceFilter.shape))
    .output(
      pageOf(versioned(Piece)).extend({
        total: Count,
        counts: PieceCounts,
        departments: z.array(z.string()),
      }),
    ),
  piece: operation({
    method: 'GET',
    path: '/content/pieces/{id}',
    summary: 'One piece of content.',
    permission: reads,
  })
    .input(ById)
    .output(versioned(Piece)),
  addPiece: operation({
    method: 'POST',
    path: '/content/pieces',
    summary: 'Add a piece of content that exists.',
    permission: writes,
  })
    .input(NewPiece)
    .output(versioned(Piece)),
  changePiece: operation({
    method: 'PATCH',
    path: '/content/pieces/{id}',
    summary: 'Change some fields of a piece of content.',
    permission: writes,
  })
    .input(PieceWish.extend({ id: Id }))
    .output(versioned(Piece)),
  removePiece: operation({
    method: 'POST',
    path: '/content/pieces/{id}/archival',
    summary: 'Take a piece out of the library; it can be put back.',
    permission: writes,
    repeatsSafely: true,
  })
    .input(ById)
    .output(versioned(Piece)),
  restorePiece: operation({
    method: 'DELETE',
    path: '/content/pieces/{id}/archival',
    summary: 'Put a piece back into the library.',
    permission: writes,
    effect: 'changes',
  })
    .input(ById)
    .output(versioned(Piece)),
  checkLinks: operation({
    method: 'POST',
    path: '/content/link-checks',
    summary: 'Look whether pieces open, now: these, or all of the library.',
    permission: writes,
    leaves: 'job',
  })
    .input(z.object({ ids: z.array(Id).min(1).max(200).optional() }))
    .output(z.object({ job: z.string() })),
  readSitemap: operation({
    method: 'POST',
    path: '/content/sitemaps',
    summary: 'Read a sitemap and add the pages that the library does not have yet.',
    permission: writes,
    leaves: 'job',
  })
    .input(
      z.object({
        url: Url,
        kind: PieceKind,
        department: text.default(''),
        language: PieceLanguage.nullable().default(null),
      }),
    )
    .output(Reading),
  sitemaps: operation({
    method: 'GET',
    path: '/content/sitemaps',
    summary: 'The sitemaps that were read, the latest first, and what came of each.',
    permission: reads,
  })
    .input(PageWish)
    .output(pageOf(Reading)),
  takeSitemapBack: operation({
    method: 'DELETE',
    path: '/content/sitemaps/{id}',
    summary: 'Take out of the library what a sitemap brought and nobody has changed since.',
    permission: writes,
    effect: 'changes',
  })
    .input(ById)
    .output(Reading.extend({ takenBack: Count, kept: Count })),
  contentSettings: operation({
    method: 'GET',
    path: '/content/settings',
    summary: 'After how many days a piece of content is stale.',
    permission: reads,
  })
    .input(Nothing)
    .output(Settings),
  setContent: operation({
    method: 'PUT',
    path: '/content/settings',
    summary: 'Say after how many days a piece of content is stale.',
    permission: writes,
  })
    .input(Settings)
    .output(Settings),
}
