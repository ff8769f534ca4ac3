import { z } from 'zod'
import { ById, Day, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'

export const noteKinds = ['fact', 'opinion'] as const
/** Something that happened or is so, or what they think of it. */
export const NoteKind = z.enum(noteKinds)
export type NoteKind = z.infer<typeof NoteKind>

const Line = z.string().trim().max(2_000)
const Title = z.string().trim().max(lengths.text)
const InBoth = z
  .object({ en: Line.default(''), ja: Line.default('') })
  .describe('In both languages; where one is empty, the other is asked')
const Tag = z.string().trim().min(1).max(100)

export const Script = z.object({
  id: Id,
  name: z.string(),
  questions: z.array(z.object({ en: z.string(), ja: z.string() })),
  author: z.string().nullable(),
  updatedAt: z.date(),
})
export type Script = z.infer<typeof Script>
const ScriptWish = z.object({
  name: z.string().trim().min(1).max(lengths.text),
  questions: z.array(InBoth).min(1).max(40),
})
export type ScriptWish = z.infer<typeof ScriptWish>

export const Passage = z.object({
  id: Id,
  words: z.string(),
  starts: z.number().int(),
  request: z.object({ id: Id, title: z.string() }).nullable(),
  doubtId: Id.nullable(),
})
export const Note = z.object({
  id: Id,
  interviewId: Id,
  question: z.string(),
  said: z.string(),
  kind: NoteKind.nullable(),
  tags: z.array(z.string()),
  passages: z.array(Passage),
  updatedAt: z.date(),
})
export type Note = z.infer<typeof Note>

export const Interview = z.object({
  id: Id,
  customerId: Id,
  customerName: z.string(),
  personId: Id.nullable(),
  personName: z.string().nullable(),
  memberId: Id.nullable(),
  memberName: z.string().nullable().describe('Who asked'),
  heldOn: Day,
  title: z.string(),
  hypothesis: z.string().describe('What it was to find out, as a title; nothing where it had none'),
  notes: z.number().int().describe('How many notes something stands in'),
  tags: z.array(z.string()),
  updatedAt: z.date(),
})
export type Interview = z.infer<typeof Interview>

const Head = z.object({
  personId: Id.nullable().optional(),
  memberId: Id.nullable().optional().describe('Who asked; you where left out of a new one'),
  heldOn: Day.optional().describe('Today where left out of a new one'),
  title: Title.optional(),
  hypothesis: Title.optional(),
})
export type Head = z.infer<typeof Head>
export const NewInterview = Head.extend({
  customerId: Id.optional().describe('That of the person where left out'),
  scriptId: Id.optional().describe('Whose questions stand in it from the beginning'),
})
export type NewInterview = z.infer<typeof NewInterview>

const NoteWish = z.object({
  question: Line.optional(),
  said: z.string().trim().max(lengths.comment).optional(),
  kind: NoteKind.nullable().optional(),
  tags: z.array(Tag).max(20).optional(),
})
export type NoteWish = z.infer<typeof NoteWish>

export const Filter = z.object({
  q: z.string().trim().max(200).optional().describe('Words in what was said, asked or looked for'),
  customerId: Id.optional(),
  tag: z.string().max(100).optional(),
})
export type Filter = z.infer<typeof Filter>

const read = 'customers.read' as const
const write = 'customers.write' as const

export const contract = {
  list: operation({ method: 'GET', path: '/interviews', summary: 'Interviews, the latest first', permission: read })
    .input(PageWish.extend(Filter.shape))
    .output(pageOf(versioned(Interview)).extend({ total: z.number().int() })),
  find: operation({ method: 'GET', path: '/interviews/{id}', summary: 'The sheet of one interview', permission: read })
    .input(ById)
    .output(versioned(Interview)),
  create: operation({
    method: 'POST',
    path: '/interviews',
    summary: 'Begin the sheet of an interview, with the questions of a script where one is named',
    permission: write,
  })
    .input(NewInterview)
    .output(versioned(Interview)),
  change: operation({
    method: 'PATCH',
    path: '/interviews/{id}',
    summary: 'Change who was asked, by whom, when or what for',
    permission: write,
  })
    .input(Head.extend({ id: Id }))
    .output(versioned(Interview)),
  remove: operation({
    method: 'DELETE',
    path: '/interviews/{id}',
    summary: 'Delete an interview with its notes; what was made of its passages stays',
    permission: write,
  })
    .input(ById)
    .output(ById),
  notes: operation({
    method: 'GET',
    path: '/interviews/{id}/notes',
    summary: 'The questions of an interview in order, with what was said and marked',
    permission: read,
  })
    .input(ById)
    .output(z.object({ rows: z.array(versioned(Note)) })),
  addNote: operation({
    method: 'POST',
    path: '/interviews/{id}/notes',
    summary: 'Add a question, or what was said unasked, at the end of the sheet',
    permission: write,
  })
    .input(NoteWish.extend({ id: Id }))
    .output(versioned(Note)),
  changeNote: operation({
    method: 'PATCH',
    path: '/interview-notes/{id}',
    summary: 'Write down what was said; what is marked stays marked where its words stay',
    permission: write,
  })
    .input(NoteWish.extend({ id: Id }))
    .output(versioned(Note)),
  removeNote: operation({
    method: 'DELETE',
    path: '/interview-notes/{id}',
    summary: 'Take a question with its note out of the sheet',
    permission: write,
  })
    .input(ById)
    .output(ById),
  mark: operation({
    method: 'POST',
    path: '/interview-notes/{id}/passages',
    summary: 'Mark words of a note, letter by letter as they stand there; said again it is the same passage',
    permission: write,
    repeatsSafely: true,
  })
    .input(z.object({ id: Id, words: z.string().trim().min(1).max(lengths.comment) }))
    .output(versioned(Note)),
  unmark: operation({
    method: 'DELETE',
    path: '/interview-passages/{id}',
    summary: 'Take a mark away; what was made of it stays',
    permission: write,
  })
    .input(ById)
    .output(ById),
  makeRequest: operation({
    method: 'POST',
    path: '/interview-passages/{id}/request',
    summary: 'Make a request of a passage, or add it as a voice where one is called so; said again it is the same',
    permission: write,
    repeatsSafely: true,
  })
    .input(z.object({ id: Id, title: z.string().trim().min(1).max(lengths.text).optional() }))
    .output(z.object({ requestId: Id, title: z.string() })),
  makeDoubt: operation({
    method: 'POST',
    path: '/interview-passages/{id}/doubt',
    summary: 'Keep a passage as a doubt; said again it is the same',
    permission: write,
    repeatsSafely: true,
  })
    .input(ById)
    .output(z.object({ doubtId: Id })),
  scripts: operation({
    method: 'GET',
    path: '/interview-scripts',
    summary: 'The scripts of interviews by name, and ready ones to begin with',
    permission: read,
  })
    .input(z.object({}))
    .output(
      z.object({ rows: z.array(versioned(Script)), ready: z.array(Script.pick({ name: true, questions: true })) }),
    ),
  addScript: operation({
    method: 'POST',
    path: '/interview-scripts',
    summary: 'Keep a script of interviews, with its questions in both languages',
    permission: write,
  })
    .input(ScriptWish)
    .output(versioned(Script)),
  changeScript: operation({
    method: 'PATCH',
    path: '/interview-scripts/{id}',
    summary: 'Change a script; interviews that were begun with it keep their questions',
    permission: write,
  })
    .input(ScriptWish.partial().extend({ id: Id }))
    .output(versioned(Script)),
  removeScript: operation({
    method: 'DELETE',
    path: '/interview-scripts/{id}',
    summary: 'Delete a script; interviews that were begun with it stay',
    permission: write,
  })
    .input(ById)
    .output(ById),
}
