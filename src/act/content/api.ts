import type { Handlers } from '#platform/doors/handlers.ts'
import { cursorAt, idIn, pageFrom, partsOf, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import * as pieceStore from './pieces/piece-store.ts'
import { addPiece, changePiece, piece, piecesPage, removePiece, restorePiece } from './pieces/pieces.ts'
import { orderReading, takeBack } from './pieces/reading.ts'
import * as readings from './pieces/reading-store.ts'
import { approveDraft, beginDraft, changeDraft, draftOf, publishDraft, writeDraft } from './templates/drafts.ts'
import { preview } from './templates/rendering.ts'
import * as templateStore from './templates/template-store.ts'
import {
  addTemplate,
  changeTemplate,
  copyTemplate,
  removeTemplate,
  restoreTemplate,
  template,
} from './templates/templates.ts'
import { variablesIn } from './templates/variables.ts'
import { coverage, customersBehind, makeSegment } from './unseen/coverage.ts'
import * as groupStore from './unseen/group-store.ts'
import { addGroup, changeGroup, removeGroup, restoreGroup } from './unseen/groups.ts'

export const handlers = {
  pieces: async ({ cursor, limit, ...filter }, context) => {
    const skip = skipIn(cursor)
    return {
      ...pageFrom(await piecesPage(context, filter, skip, limit + 1), limit, () => String(skip + limit)),
      total: await pieceStore.count(context, filter),
      counts: await pieceStore.counts(context),
      departments: await pieceStore.departments(context),
    }
  },
  piece: ({ id }, context) => piece(context, id),
  addPiece: (wish, context) => addPiece(context, wish),
  changePiece: ({ id, ...wish }, context) => changePiece(context, id, wish),
  removePiece: ({ id }, context) => removePiece(context, id),
  restorePiece: ({ id }, context) => restorePiece(context, id),
  checkLinks: async ({ ids }, context) => ({
    job: await context.enqueue('content.check links', { ...(ids && { ids }) }),
  }),
  readSitemap: (wish, context) => orderReading(context, wish),
  sitemaps: async ({ cursor, limit }, context) =>
    pageFrom(await readings.page(context, placeIn(cursor), limit + 1), limit, ({ createdAt: at, id }) =>
      cursorAt({ at, id }),
    ),
  takeSitemapBack: ({ id }, context) => takeBack(context, id),
  contentSettings: async (_, context) => ({ staleAfterDays: await pieceStore.staleAfterDays(context) }),
  setContent: async ({ staleAfterDays }, context) => {
    await pieceStore.keepSettings(context, staleAfterDays)
    return { staleAfterDays }
  },
  groups: async ({ archived, cursor, limit }, context) => {
    const rows = await groupStore.page(context, { archived, after: namedIn(cursor), limit: limit + 1 })
    return pageFrom(rows, limit, afterNamed)
  },
  addGroup: (wish, context) => addGroup(context, wish),
  changeGroup: ({ id, ...wish }, context) => changeGroup(context, id, wish),
  removeGroup: ({ id }, context) => removeGroup(context, id),
  restoreGroup: ({ id }, context) => restoreGroup(context, id),
  coverage: (wish, context) => coverage(context, wish),
  coverageCustomers: async ({ cursor, limit, ...wish }, context) => {
    const { rows, total } = await customersBehind(context, wish, idIn(cursor), limit + 1)
    return { ...pageFrom(rows, limit, ({ id }) => id), total }
  },
  makeSegment: (wish, context) => makeSegment(context, wish),
  templates: async ({ archived, cursor, limit }, context) => {
    const rows = await templateStore.page(context, { archived, after: namedIn(cursor), limit: limit + 1 })
    return pageFrom(rows, limit, afterNamed)
  },
  template: async ({ id }, context) => ({
    ...(await template(context, id)),
    versions: await templateStore.versions(context, id),
  }),
  templateVariables: (_, context) => ({ rows: [...variablesIn(context.contributions.fields)] }),
  addTemplate: (wish, context) => addTemplate(context, wish),
  changeTemplate: ({ id, ...wish }, context) => changeTemplate(context, id, wish),
  removeTemplate: ({ id }, context) => removeTemplate(context, id),
  restoreTemplate: ({ id }, context) => restoreTemplate(context, id),
  copyTemplate: ({ id, name }, context) => copyTemplate(context, id, name),
  draft: ({ id }, context) => draftOf(context, id),
  beginDraft: ({ id, ...wish }, context) => beginDraft(context, id, wish),
  changeDraft: ({ id, ...change }, context) => changeDraft(context, id, change),
  writeDraft: ({ id, ...wish }, context) => writeDraft(context, id, wish),
  approveDraft: ({ id, asOf }, context) => approveDraft(context, id, asOf),
  publishDraft: ({ id, asOf }, context) => publishDraft(context, id, asOf),
  previewTemplate: (wish, context) => preview(context, wish),
} satisfies Handlers<typeof contract>

/** Where a list by name goes on. */
function namedIn(cursor: string | undefined): { id: string; name: string } | undefined {
  const [id, name] = partsOf(cursor, /^([0-9a-f-]{36}) (.*)$/s)
  return id === undefined || name === undefined ? undefined : { id, name }
}

function afterNamed({ id, name }: { readonly id: string; readonly name: string }): string {
  return `${id} ${name}`
}

function skipIn(cursor: string | undefined): number {
  return Number(partsOf(cursor, /^(\d{1,9})$/)[0] ?? 0)
}
