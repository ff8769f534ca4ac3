import type { Context } from '#platform/context.ts'
import type { Importable, ImportField, ImportOrder, ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import {
  instantIn,
  type Rejection,
  rejection,
  type Stored,
  storeRows,
  textIn,
  withLost,
  withNoted,
} from '#platform/tables/storing/store-rows.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { beginningOf } from '#platform/wording/plain-text.ts'
import {
  type CustomerReference,
  customerFields,
  idIn,
  isNamed,
  nameIn,
  recordIds,
  referenceIn,
  referenceKey,
  refusedFor,
  underFormerIds,
  writeNeeded,
} from '../../customers/customers.ts'
import * as store from '../store.ts'
import * as words from '../words.ts'
import { scoresIn } from './row-scores.ts'
import { synonyms } from './synonyms.ts'
import { whoseAnswers } from './whose-answers.ts'

const fields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    longest: lengths.id,
    synonyms: synonyms.external_id,
  },
  ...customerFields,
  {
    name: 'person',
    label: words.fieldNames.person,
    type: 'text',
    longest: lengths.address,
    synonyms: synonyms.person,
  },
  {
    name: 'email',
    label: words.fieldNames.email,
    type: 'text',
    longest: lengths.address,
    synonyms: synonyms.email,
  },
  {
    name: 'survey',
    label: words.fieldNames.survey,
    type: 'text',
    longest: lengths.id,
    synonyms: synonyms.survey,
  },
  {
    name: 'answered_at',
    label: words.fieldNames.answeredAt,
    type: 'instant',
    required: true,
    unlessKnownBy: ['external_id'],
    synonyms: synonyms.answered_at,
  },
  {
    name: 'nps',
    label: words.fieldNames.nps,
    type: 'whole',
    synonyms: synonyms.nps,
  },
  {
    name: 'csat',
    label: words.fieldNames.csat,
    type: 'text',
    synonyms: synonyms.csat,
  },
  {
    name: 'ces',
    label: words.fieldNames.ces,
    type: 'number',
    synonyms: synonyms.ces,
  },
  {
    name: 'comment',
    label: words.fieldNames.comment,
    type: 'text',
    longest: lengths.comment,
    synonyms: synonyms.comment,
  },
  { name: 'locale', label: words.fieldNames.locale, type: 'text', synonyms: synonyms.locale },
]

export type Wish = Omit<store.BulkResponse, 'customer_id' | 'person_id' | 'respondent'> &
  CustomerReference & {
    readonly person: string | null
    readonly email: string | null
    readonly lost: readonly Lost[]
    readonly former_id: string | null
    readonly lacks: Rejection | null
  }

export const responsesImportable: Importable = {
  name: 'responses',
  label: words.responses,
  fields,
  likeness: (row, order) => (idIn(row, 'external_id') === null ? saidBy(row, order).join('\n') : null),
  store: (context, rows, order) =>
    storeRows<Wish>(rows, {
      read: (row) => responseIn(row, order),
      write: (wishes) =>
        writeNeeded(context, { table: 'responses', source: order.source }, wishes, (needed) =>
          write(context, needed, order),
        ),
    }),
}

/** What an answer without an id is known by: the survey, who answered, and when; of an anonymous one also what was answered. */
function saidBy(row: ImportRow, order: ImportOrder): string[] {
  const whose = referenceIn(row)
  const answers = ['nps', 'csat', 'ces', 'comment'].map((field) => beginningOf(textIn(row, field) ?? '', 80)).join(' ')
  const who = idIn(row, 'person') ?? nameIn(row, 'email') ?? (isNamed(whose) ? referenceKey(whose) : answers)
  return [surveyIn(row, order), who, instantIn(row, 'answered_at')?.toISOString() ?? '']
}

function surveyIn(row: ImportRow, { defaults }: Pick<ImportOrder, 'defaults'>): string {
  return surveySaid(row, { defaults }) ?? words.anySurvey
}

function surveySaid(row: ImportRow, { defaults }: Pick<ImportOrder, 'defaults'>): string | null {
  return textIn(row, 'survey') ?? defaults.survey ?? null
}

function responseIn(row: ImportRow, order: ImportOrder): Wish | Rejection {
  const answered_at = instantIn(row, 'answered_at')
  const { lost, ...scores } = scoresIn(row, order)
  const comment = nameIn(row, 'comment')
  const { nps, csat, ces } = scores
  const isEmpty = nps === null && csat === null && ces === null && comment === null
  const [first = { column: null, because: words.emptyAnswer }] = lost
  const empty = isEmpty ? rejection(first.column, first.because) : null
  const lacks = answered_at === null ? rejection('answered_at', words.noInstant) : empty
  const refused = refusedFor(row, lacks)
  if (refused !== null) return refused
  return {
    ...referenceIn(row),
    ...scores,
    person: idIn(row, 'person'),
    email: nameIn(row, 'email'),
    ...recordIds(row, saidBy(row, order)),
    survey: surveySaid(row, order),
    lacks,
    answered_at,
    comment,
    locale: nameIn(row, 'locale'),
    answers: Object.fromEntries(Object.entries(row.extra).filter(([, value]) => value !== null && value !== '')),
    cleared: row.cleared ?? [],
    lost,
  }
}

async function write(context: Context, wishes: readonly Wish[], order: ImportOrder): Promise<Stored[]> {
  const whose = await whoseAnswers(context, wishes, order)
  const known = wishes.flatMap(
    ({ customer, customerName, customerId, person, email, lost, lacks, ...columns }, index) => {
      const one = whose[index]
      return one === undefined || 'because' in one
        ? []
        : [{ ...columns, customer_id: one.customerId, person_id: one.personId, respondent: one.respondent }]
    },
  )
  const stored = (
    known.length === 0
      ? []
      : await store.upsert(context, order.source, await underFormerIds(context, 'responses', order.source, known))
  ).values()
  return wishes.map(({ lost }, index) => {
    const one = whose[index]
    if (one !== undefined && 'because' in one) return one
    return withNoted(withLost(stored.next().value ?? 'unchanged', lost), one?.noted ?? [])
  })
}
