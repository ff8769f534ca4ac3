import { z } from 'zod'
import { ById, Day, Id, Nothing, operation, PageWish, pageOf } from '#platform/contract.ts'
import { lengths } from '#platform/wording/lengths.ts'
import {
  ExplainedVerbatim,
  Filter,
  Question,
  Tag,
  TagRule,
  Topic,
  Totals,
  Verbatim,
  Verdict,
} from './contract/shapes.ts'

const read = 'customers.read' as const
const write = 'customers.write' as const
const Name = z.string().trim().min(1).max(100)
const QuestionOf = z.object({
  survey: z.string().min(1).max(lengths.id),
  question: z.string().min(1).max(lengths.text),
})

export const contract = {
  list: operation({
    method: 'GET',
    path: '/verbatims',
    summary: 'What customers wrote in their own words, the newest first',
    permission: read,
  })
    .input(PageWish.extend(Filter.shape))
    .output(pageOf(Verbatim).extend({ total: z.number().int() })),
  topics: operation({
    method: 'GET',
    path: '/verbatim-topics',
    summary:
      'What customers speak of, how they find it, and what has changed beyond chance against as many days before',
    permission: read,
  })
    .input(Filter.extend({ limit: z.coerce.number().int().min(1).max(200).default(50) }))
    .output(
      z.object({
        rows: z.array(Topic),
        totals: Totals,
        before: z.object({ from: Day, until: Day, said: z.number().int() }).nullable(),
      }),
    ),
  find: operation({
    method: 'GET',
    path: '/verbatims/{id}',
    summary: 'One verbatim, and which of its words say how it is meant',
    permission: read,
  })
    .input(ById)
    .output(ExplainedVerbatim),
  correct: operation({
    method: 'POST',
    path: '/verbatims/{id}/corrections',
    summary: 'Say how a verbatim is meant; it counts before what the lexicon says',
    permission: write,
    repeatsSafely: true,
  })
    .input(z.object({ id: Id, verdict: Verdict }))
    .output(Verbatim),
  uncorrect: operation({
    method: 'DELETE',
    path: '/verbatims/{id}/corrections',
    summary: 'Leave it to the lexicon again how a verbatim is meant',
    permission: write,
    effect: 'changes',
  })
    .input(ById)
    .output(Verbatim),
  makeRequest: operation({
    method: 'POST',
    path: '/verbatims/{id}/request',
    summary:
      'Make a request of a verbatim, with who said it, when and in which words; the same again makes no second one',
    permission: write,
    repeatsSafely: true,
  })
    .input(z.object({ id: Id, title: z.string().trim().min(1).max(lengths.text).optional() }))
    .output(z.object({ requestId: Id, title: z.string(), isNew: z.boolean() })),
  tags: operation({
    method: 'GET',
    path: '/verbatim-tags',
    summary: 'The tags of verbatims with their rules, by name; the list of verbatims counts those of a tag',
    permission: read,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(Tag) })),
  addTag: operation({
    method: 'POST',
    path: '/verbatim-tags',
    summary: 'Add a tag, with the rules by which it is given',
    permission: write,
  })
    .input(z.object({ name: Name, rules: z.array(TagRule).max(20).default([]) }))
    .output(Tag),
  changeTag: operation({
    method: 'PATCH',
    path: '/verbatim-tags/{id}',
    summary: 'Change the name or the rules of a tag',
    permission: write,
  })
    .input(z.object({ id: Id, name: Name.optional(), rules: z.array(TagRule).max(20).optional() }))
    .output(Tag),
  removeTag: operation({
    method: 'DELETE',
    path: '/verbatim-tags/{id}',
    summary: 'Remove a tag from all verbatims, with its rules',
    permission: write,
  })
    .input(ById)
    .output(ById),
  tag: operation({
    method: 'POST',
    path: '/verbatims/{id}/tags',
    summary: 'Say by hand that a verbatim has a tag or has it not; it counts before any rule',
    permission: write,
    repeatsSafely: true,
  })
    .input(z.object({ id: Id, tagId: Id, hasIt: z.boolean().default(true) }))
    .output(Verbatim),
  untag: operation({
    method: 'DELETE',
    path: '/verbatims/{id}/tags/{tagId}',
    summary: 'Leave it to the rules again whether a verbatim has a tag',
    permission: write,
    effect: 'changes',
  })
    .input(z.object({ id: Id, tagId: Id }))
    .output(Verbatim),
  questions: operation({
    method: 'GET',
    path: '/verbatim-questions',
    summary: 'Questions of surveys that were answered in text, and which of them are read as own words',
    permission: read,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(Question) })),
  readQuestion: operation({
    method: 'POST',
    path: '/verbatim-questions',
    summary: 'Read the answers to a question as own words',
    permission: write,
    repeatsSafely: true,
    leaves: 'job',
  })
    .input(QuestionOf)
    .output(QuestionOf),
  leaveQuestion: operation({
    method: 'DELETE',
    path: '/verbatim-questions',
    summary: 'Read the answers to a question no more; what was read, corrected and tagged in them goes',
    permission: write,
  })
    .input(QuestionOf)
    .output(QuestionOf),
}
