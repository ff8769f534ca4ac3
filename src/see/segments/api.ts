import type { Handlers } from '#platform/doors/handlers.ts'
import { idIn, pageFrom } from '#platform/stores/cursor.ts'
import { say, type Text } from '#platform/wording/words.ts'
import type { contract, Share } from './contract.ts'
import * as facts from './facts.ts'
import { shareInWords } from './language/in-words.ts'
import type { Rule } from './language/rule.ts'
import {
  archiveSegment,
  askedBy,
  changeSegment,
  createSegment,
  fitOrRefuse,
  orderRebuild,
  restoreSegment,
  segment,
  vocabularyOf,
} from './segments.ts'
import * as store from './store.ts'
import { words } from './words.ts'

export const handlers = {
  list: async (wish, context) => ({ rows: await store.all(context, wish) }),
  vocabulary: (_, context) => vocabularyOf(context),
  find: async ({ id }, context) => ({ ...(await segment(context, id)), versions: await store.versions(context, id) }),
  create: (wish, context) => createSegment(context, wish),
  change: ({ id, ...wish }, context) => changeSegment(context, id, wish),
  archive: ({ id }, context) => archiveSegment(context, id),
  restore: ({ id }, context) => restoreSegment(context, id),
  preview: async ({ rule, sample }, context) => {
    await fitOrRefuse(context, rule)
    return facts.preview(askedBy(context), rule, sample)
  },
  members: async ({ id, cursor, limit }, context) => {
    await segment(context, id)
    const read = await facts.members(context.facts, id, idIn(cursor) ?? null, limit + 1)
    const { rows, next } = pageFrom(read, limit, ({ customer_id }) => customer_id)
    return {
      rows: rows.map(({ customer_id, name, since }) => ({ customerId: customer_id, name, since: new Date(since) })),
      next,
    }
  },
  ofCustomer: async ({ id }, context) => {
    const names = new Map((await store.all(context)).map((one) => [one.id, one.name]))
    const memberships = await facts.segmentsOf(context.facts, id)
    return {
      rows: memberships.flatMap(({ segment_id, since }) => {
        const name = names.get(segment_id)
        return name === undefined ? [] : [{ segmentId: segment_id, name, since: new Date(since) }]
      }),
    }
  },
  rebuild: async ({ id }, context) => {
    await segment(context, id)
    return { job: await orderRebuild(context, id, 'demand') }
  },
  runs: async ({ id }, context) => {
    await segment(context, id)
    return { rows: await store.runs(context, id) }
  },
  shares: async ({ among, groups }, context) => {
    for (const rule of [among, ...groups.map((group) => group.rule)]) await fitOrRefuse(context, rule)
    const both = (rule: Rule): Rule => ({ kind: 'all', rules: [among, rule] })
    const none: Rule = { kind: 'not', rule: { kind: 'any', rules: groups.map(({ rule }) => rule) } }
    const counts = await facts.countEach(askedBy(context), [among, both(none), ...groups.map(({ rule }) => both(rule))])
    const [of = 0, noneMatching = 0, ...matching] = counts.matching
    const share = (name: string, count: number): Share => {
      const { sentence, caution } = shareInWords(count, of)
      const inLocale = (text: Text) => say(text, context.locale)
      return { name, matching: count, of, sentence: inLocale(sentence), caution: caution && inLocale(caution) }
    }
    return {
      customers: of,
      asOf: context.now,
      rows: groups.map(({ name }, i) => share(name, matching[i] ?? 0)),
      none: share(say(words.noneOfThem, context.locale), noneMatching),
    }
  },
} satisfies Handlers<typeof contract>
