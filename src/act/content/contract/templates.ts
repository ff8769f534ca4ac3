import { z } from 'zod'
import { ById, Day, Id, Nothing, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { findingKinds } from '../../letters/words.ts'

const Said = z.object({ en: z.string(), ja: z.string() })
const Count = z.number().int()
const reads = 'content.read' as const
const writes = 'content.write' as const

const Words = z.object({
  subject: z.string().max(1_000),
  body: z.string().max(100_000),
  short: z.string().max(1_000).optional().describe('What is sent instead by SMS and over LINE: plain text with Liquid'),
})
/** Subject (Liquid), body (MJML with Liquid) and short text in both languages; what is empty is not there. */
export const Texts = z.object({ en: Words, ja: Words })
/** What is said where a variable is not known, by its name. */
export const Fallbacks = z.record(z.string().max(100), z.object({ en: z.string().max(500), ja: z.string().max(500) }))
/** Pieces of the library under the names by which the texts call them: `pieces.guide.url`. */
export const UsedPieces = z.array(z.object({ name: z.string().regex(/^[a-z][a-zA-Z0-9]{0,29}$/), pieceId: Id })).max(20)

export const VersionWish = z.object({
  texts: Texts,
  fallbacks: Fallbacks.default({}),
  pieces: UsedPieces.default([]),
  /** Whether `letter.season` says the greeting of the day on which the letter is sent; nothing where it does not. */
  seasonal: z.boolean().default(false),
})
export type VersionWish = z.infer<typeof VersionWish>
/** What of a draft is another than it was: a language that is left out stays as it is. */
export const DraftChange = VersionWish.omit({ fallbacks: true, pieces: true, seasonal: true })
  .extend({ texts: Texts.partial(), fallbacks: Fallbacks, pieces: UsedPieces, seasonal: z.boolean() })
  .partial()
export type DraftChange = z.infer<typeof DraftChange>
/** When the text was changed last that somebody has read: where it was changed since, they have not read it. */
const AsRead = ById.extend({ asOf: z.coerce.date().optional() })

const Act = z.object({ by: z.string(), at: z.date() })
export const TemplateVersion = z.object({
  id: Id,
  templateId: Id,
  number: Count,
  texts: Texts,
  fallbacks: Fallbacks,
  pieces: UsedPieces,
  seasonal: z.boolean(),
  author: z.string(),
  approved: Act.nullable(),
  published: Act.nullable(),
  updatedAt: z.date(),
})
export type TemplateVersion = z.infer<typeof TemplateVersion>

export const ContentTemplate = z.object({
  id: Id,
  name: z.string(),
  /** Whether its texts are about safety: each version is approved by a person before it is published. */
  isSafety: z.boolean(),
  /** The version that letters are made of; `null` before the first was published. */
  publishedNumber: Count.nullable(),
  /** The same version by its id. */
  publishedId: Id.nullable(),
  draftNumber: Count.nullable(),
  /** Whether somebody has approved the draft as it stands. */
  isDraftApproved: z.boolean(),
  /** In which languages the latest version has no text. */
  lacks: z.array(z.enum(['en', 'ja'])),
  archivedAt: z.date().nullable(),
  updatedAt: z.date(),
})
export type ContentTemplate = z.infer<typeof ContentTemplate>

/** Why a letter cannot be sent to somebody as it is; where nothing is missing, it can. */
export const Missing = z.object({
  kind: z.enum(['variable', 'language', 'dead link', 'piece', 'offer', 'bounds', 'blank', 'enclosed']),
  name: z.string(),
  said: Said,
})
export type Missing = z.infer<typeof Missing>
export const Rendered = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  locale: z.enum(['en', 'ja']),
  missing: z.array(Missing),
})
export type Rendered = z.infer<typeof Rendered>
export const LetterFinding = z.object({
  kind: z.enum(findingKinds),
  tone: z.enum(['watch', 'risk']),
  said: Said,
})
export const Preview = Rendered.extend({
  findings: z.array(LetterFinding),
  /** Of the letter, in bytes, before the house adds who speaks and how it is ended. */
  size: Count,
  /** What they would get by SMS or over LINE, without who speaks; null where the version says nothing in few words. */
  short: z.object({ text: z.string(), missing: z.array(Missing) }).nullable(),
  person: z.object({ id: Id, name: z.string(), locale: z.enum(['en', 'ja']) }),
})
export type Preview = z.infer<typeof Preview>

const name = z.string().trim().min(1).max(200)
const Wish = z.object({ name, isSafety: z.boolean() }).partial()

export const templateOperations = {
  templates: operation({
    method: 'GET',
    path: '/content/templates',
    summary: 'Templates by name, with the version that holds and in which language a text is missing.',
    permission: reads,
  })
    .input(PageWish.extend({ archived: z.coerce.boolean().default(false) }))
    .output(pageOf(versioned(ContentTemplate))),
  template: operation({
    method: 'GET',
    path: '/content/templates/{id}',
    summary: 'A template with its versions, the latest first.',
    permission: reads,
  })
    .input(ById)
    .output(versioned(ContentTemplate).extend({ versions: z.array(TemplateVersion) })),
  templateVariables: operation({
    method: 'GET',
    path: '/content/templates/variables',
    summary: 'What a template may ask for: fields that are declared, with their types.',
    permission: reads,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(z.object({ name: z.string(), label: Said, type: z.string() })) })),
  draft: operation({
    method: 'GET',
    path: '/content/templates/{id}/draft',
    summary: 'The version of a template that is not published yet.',
    permission: reads,
  })
    .input(ById)
    .output(versioned(TemplateVersion)),
  addTemplate: operation({
    method: 'POST',
    path: '/content/templates',
    summary: 'Begin a template.',
    permission: writes,
  })
    .input(Wish.extend({ name }))
    .output(versioned(ContentTemplate)),
  changeTemplate: operation({
    method: 'PATCH',
    path: '/content/templates/{id}',
    summary: 'Rename a template, or say whether it is about safety.',
    permission: writes,
  })
    .input(Wish.extend({ id: Id }))
    .output(versioned(ContentTemplate)),
  removeTemplate: operation({
    method: 'POST',
    path: '/content/templates/{id}/archival',
    summary: 'Take a template out of use; it can be put back.',
    permission: writes,
    repeatsSafely: true,
  })
    .input(ById)
    .output(versioned(ContentTemplate)),
  restoreTemplate: operation({
    method: 'DELETE',
    path: '/content/templates/{id}/archival',
    summary: 'Put a template back into use.',
    permission: writes,
    effect: 'changes',
  })
    .input(ById)
    .output(versioned(ContentTemplate)),
  copyTemplate: operation({
    method: 'POST',
    path: '/content/templates/{id}/copies',
    summary: 'Begin a template with the latest text of another.',
    permission: writes,
  })
    .input(ById.extend({ name }))
    .output(versioned(ContentTemplate)),
  beginDraft: operation({
    method: 'POST',
    path: '/content/templates/{id}/draft',
    summary: 'Begin the next version; refused where somebody has begun one.',
    permission: writes,
  })
    .input(VersionWish.extend({ id: Id }))
    .output(versioned(TemplateVersion)),
  changeDraft: operation({
    method: 'PATCH',
    path: '/content/drafts/{id}',
    summary: 'Change some of a version that is not published yet, by the id of the version; an approval of it ends.',
    permission: writes,
  })
    .input(DraftChange.extend({ id: Id }))
    .output(versioned(TemplateVersion)),
  writeDraft: operation({
    method: 'PUT',
    path: '/content/templates/{id}/draft',
    summary: 'Write the version that is not published yet; an approval of it ends.',
    permission: writes,
  })
    .input(VersionWish.extend({ id: Id }))
    .output(TemplateVersion),
  approveDraft: operation({
    method: 'POST',
    path: '/content/templates/{id}/draft/approval',
    summary: 'Approve the version that is not published yet, as a person who may.',
    permission: 'content.approve',
    repeatsSafely: true,
  })
    .input(AsRead)
    .output(TemplateVersion),
  publishDraft: operation({
    method: 'POST',
    path: '/content/templates/{id}/draft/publication',
    summary: 'Publish the version: from then on letters are made of it, and it is not changed any more.',
    permission: writes,
  })
    .input(AsRead)
    .output(TemplateVersion),
  previewTemplate: operation({
    method: 'POST',
    path: '/content/templates/preview',
    summary:
      'The letter that a person would get on a day, what it lacks and what is to be said of it; nothing is sent.',
    permission: reads,
    effect: 'reads',
  })
    .input(VersionWish.extend({ personId: Id, locale: z.enum(['en', 'ja']).optional(), on: Day.optional() }))
    .output(Preview),
}
