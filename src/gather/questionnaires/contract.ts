import { z } from 'zod'
import { ById, Id, Nothing, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import {
  Asked,
  Comparison,
  Draft,
  DraftChange,
  Name,
  Questionnaire,
  Ready,
  ReadyKey,
  Version,
} from './contract/shapes.ts'

export { Comparison, Draft, DraftChange, Questionnaire, Version } from './contract/shapes.ts'

const reads = 'surveys.read' as const
const writes = 'surveys.write' as const

export const contract = {
  list: operation({
    method: 'GET',
    path: '/questionnaires',
    summary: 'Questionnaires, the latest made first, with the version in force and the draft.',
    permission: reads,
  })
    .input(PageWish.extend({ retired: z.coerce.boolean().default(false) }))
    .output(pageOf(versioned(Questionnaire))),
  find: operation({
    method: 'GET',
    path: '/questionnaires/{id}',
    summary: 'A questionnaire with its versions, the latest first.',
    permission: reads,
  })
    .input(ById)
    .output(versioned(Questionnaire).extend({ versions: z.array(Version) })),
  version: operation({
    method: 'GET',
    path: '/questionnaires/versions/{id}',
    summary: 'One version of a questionnaire: what was asked of those whose answers name it.',
    permission: reads,
  })
    .input(ById)
    .output(Version),
  comparison: operation({
    method: 'GET',
    path: '/questionnaires/versions/{id}/comparison',
    summary:
      'Which questions of a version are the same as in an earlier one: only their answers may be counted together.',
    permission: reads,
  })
    .input(ById.extend({ before: Id.describe('The earlier version, of this questionnaire or another') }))
    .output(Comparison),
  ready: operation({
    method: 'GET',
    path: '/questionnaires/ready',
    summary: 'Questionnaires in both languages that can be published as they are.',
    permission: reads,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(Ready) })),
  create: operation({
    method: 'POST',
    path: '/questionnaires',
    summary: 'Begin a questionnaire with a draft.',
    permission: writes,
  })
    .input(
      z.object({
        name: Name,
        from: ReadyKey.optional().describe('One of the ready questionnaires, whose questions it begins with'),
        asked: z.optional(Asked),
      }),
    )
    .output(versioned(Questionnaire)),
  change: operation({
    method: 'PATCH',
    path: '/questionnaires/{id}',
    summary: 'Rename a questionnaire; what was answered keeps the name that it was answered under.',
    permission: writes,
  })
    .input(ById.extend({ name: Name }))
    .output(versioned(Questionnaire)),
  retire: operation({
    method: 'POST',
    path: '/questionnaires/{id}/retirement',
    summary: 'Take a questionnaire out of use: nobody is asked any more, and what was answered stays.',
    permission: writes,
    repeatsSafely: true,
  })
    .input(ById)
    .output(versioned(Questionnaire)),
  reinstate: operation({
    method: 'DELETE',
    path: '/questionnaires/{id}/retirement',
    summary: 'Take a retired questionnaire back into use.',
    permission: writes,
    effect: 'changes',
  })
    .input(ById)
    .output(versioned(Questionnaire)),
  copy: operation({
    method: 'POST',
    path: '/questionnaires/{id}/copies',
    summary:
      'Begin a questionnaire with the latest questions of another; the keys stay, so that the two can be compared.',
    permission: writes,
  })
    .input(ById.extend({ name: Name }))
    .output(versioned(Questionnaire)),
  draft: operation({
    method: 'GET',
    path: '/questionnaires/{id}/draft',
    summary: 'The version of a questionnaire that is not published yet, and what must be mended before it can be.',
    permission: reads,
  })
    .input(ById)
    .output(versioned(Draft)),
  beginDraft: operation({
    method: 'POST',
    path: '/questionnaires/{id}/draft',
    summary: 'Begin the next version from the one in force; refused where somebody has begun one.',
    permission: writes,
  })
    .input(ById)
    .output(versioned(Version)),
  changeDraft: operation({
    method: 'PATCH',
    path: '/questionnaires/drafts/{id}',
    summary: 'Change some of a version that is not published yet, by the id of the version; what is left out stays.',
    permission: writes,
  })
    .input(DraftChange.extend({ id: Id }))
    .output(versioned(Version)),
  discardDraft: operation({
    method: 'DELETE',
    path: '/questionnaires/{id}/draft',
    summary: 'Throw away the version that is not published yet; refused where it is the only one.',
    permission: writes,
  })
    .input(ById)
    .output(versioned(Questionnaire)),
  publish: operation({
    method: 'POST',
    path: '/questionnaires/{id}/draft/publication',
    summary: 'Publish the version: from then on it is what is asked, and it does not change any more.',
    permission: writes,
  })
    .input(ById.extend({ asOf: z.coerce.date().optional().describe('When the draft was changed last that was read') }))
    .output(Version),
}
