import type { Context } from '#platform/context.ts'
import type { Importable, ImportField, ImportOrder, ImportRow } from '#platform/contributions.ts'
import {
  instantIn,
  numberIn,
  type Rejection,
  rejection,
  type Stored,
  storeRows,
  textIn,
} from '#platform/tables/store-rows.ts'
import { customerFields } from '../customers/customers.ts'
import { satisfactionOf } from './satisfaction.ts'
import * as store from './store.ts'
import { whoseAnswers } from './whose-answers.ts'
import * as words from './words.ts'

const fields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    synonyms: 'id | response id | answer id | 回答ID | 回答番号 | respondent id | submission id | #'.split(' | '),
  },
  ...customerFields,
  {
    name: 'person',
    label: words.fieldNames.person,
    type: 'text',
    synonyms: 'user id | member id | contact id | 会員ID | 回答者ID | 担当者ID | ユーザーID'.split(' | '),
  },
  {
    name: 'email',
    label: words.fieldNames.email,
    type: 'text',
    synonyms:
      'e-mail | mail | respondent email | メール | メールアドレス | email address | recipient email | contact email | 回答者メールアドレス'.split(
        ' | ',
      ),
  },
  {
    name: 'survey',
    label: words.fieldNames.survey,
    type: 'text',
    synonyms: 'survey name | questionnaire | アンケート | アンケート名 | 調査名'.split(' | '),
  },
  {
    name: 'answered_at',
    label: words.fieldNames.answeredAt,
    type: 'instant',
    required: true,
    synonyms:
      'submitted at | date | timestamp | completed at | 回答日時 | 回答日 | タイムスタンプ | end date | submit date | submitted | recorded date | 回答完了日時 | 送信日時 | 完了日時 | start date | answered | answered on'.split(
        ' | ',
      ),
  },
  {
    name: 'nps',
    label: words.fieldNames.nps,
    type: 'whole',
    synonyms: 'nps score | likelihood to recommend | recommendation | 推奨度 | 推奨スコア | おすすめ度'.split(' | '),
  },
  {
    name: 'csat',
    label: words.fieldNames.csat,
    type: 'text',
    synonyms: 'satisfaction | satisfaction score | rating | 満足度 | 総合満足度 | 評価'.split(' | '),
  },
  {
    name: 'ces',
    label: words.fieldNames.ces,
    type: 'number',
    synonyms: 'effort | effort score | customer effort | 手間 | 努力指数'.split(' | '),
  },
  {
    name: 'comment',
    label: words.fieldNames.comment,
    type: 'text',
    synonyms: 'feedback | comments | verbatim | 自由記述 | コメント | ご意見 | 満足度の理由'.split(' | '),
  },
  { name: 'locale', label: words.fieldNames.locale, type: 'text', synonyms: 'language | 言語'.split(' | ') },
]

export type Wish = Omit<store.BulkResponse, 'customer_id' | 'person_id'> & {
  readonly customer: string | null
  readonly customerName: string | null
  readonly person: string | null
  readonly email: string | null
}

export const responsesImportable: Importable = {
  name: 'responses',
  label: words.responses,
  fields,
  store: (context, rows, order) =>
    storeRows<Wish>(rows, {
      read: (row) => responseIn(row, order),
      keyOf: ({ external_id }) => external_id,
      write: (wishes) => write(context, wishes, order),
    }),
}

function responseIn(row: ImportRow, order: ImportOrder): Wish | Rejection {
  const answered_at = instantIn(row, 'answered_at')
  if (answered_at === null) return rejection('answered_at', words.noInstant)
  const nps = numberIn(row, 'nps')
  if (nps !== null && !(Number.isInteger(nps) && nps >= 0 && nps <= 10)) return rejection('nps', words.notNps)
  const ces = numberIn(row, 'ces')
  if (ces !== null && !(ces >= 1 && ces <= 7)) return rejection('ces', words.notCes)
  const csat_scale = scaleOf(order)
  const written = textIn(row, 'csat')
  const csat = written === null ? null : satisfactionOf(written, csat_scale)
  if (csat === undefined) return rejection('csat', words.notSatisfaction(written ?? '', csat_scale))
  const comment = textIn(row, 'comment') ?? ''
  if (nps === null && csat === null && ces === null && comment === '') return rejection(null, words.emptyAnswer)
  const survey = textIn(row, 'survey') ?? order.defaults.survey ?? 'survey'
  const whose = {
    customer: textIn(row, 'customer'),
    customerName: textIn(row, 'customer_name'),
    person: textIn(row, 'person'),
    email: textIn(row, 'email'),
  }
  const who =
    whose.person ??
    whose.email ??
    whose.customer ??
    whose.customerName ??
    [nps, csat, ces, comment.slice(0, 80)].join(' ')
  return {
    ...whose,
    external_id: textIn(row, 'external_id') ?? [survey, who, answered_at.toISOString()].join(' / '),
    survey,
    answered_at,
    nps,
    csat,
    csat_scale,
    ces,
    comment,
    locale: textIn(row, 'locale'),
    answers: Object.fromEntries(Object.entries(row.extra).filter(([, value]) => value !== null && value !== '')),
  }
}

function scaleOf({ defaults }: ImportOrder): number {
  const scale = Number(defaults.csat_scale ?? 5)
  return Number.isInteger(scale) && scale >= 2 && scale <= 10 ? scale : 5
}

async function write(context: Context, wishes: readonly Wish[], order: ImportOrder): Promise<Stored[]> {
  const whose = await whoseAnswers(context, wishes, order)
  const known = wishes.flatMap(({ customer, customerName, person, email, ...columns }, index) => {
    const one = whose[index]
    return one === undefined || 'because' in one
      ? []
      : [{ ...columns, customer_id: one.customerId, person_id: one.personId }]
  })
  const stored = (known.length === 0 ? [] : await store.upsert(context, order.source, known)).values()
  return wishes.map((_, index) => {
    const one = whose[index]
    return one !== undefined && 'because' in one ? one : (stored.next().value ?? 'unchanged')
  })
}
