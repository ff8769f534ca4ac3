import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Locale } from '#platform/wording/words.ts'
import { Because } from '../contract/delivery.ts'
import { MessageClass, SentFor } from '../contract/message.ts'
import type { MessageClass as Class, SentFor as For } from '../may/kinds.ts'
import type { InLanguages } from '../said/letter.ts'
import { type Columns, saidOf } from '../store.ts'

export type Delivered = {
  readonly id: string
  readonly key: string
  readonly personId: string
  readonly address: string
  readonly locale: Locale
  readonly because: Because
  readonly class: Class
  readonly purpose: For
  readonly said: InLanguages
}
type Row = Omit<Delivered, 'because' | 'class' | 'purpose' | 'said'> & { because: string } & Columns

/** The deliveries whose letters have these keys, and which still may go, with what they say. */
export async function deliveriesUnder({ db, workspace }: Context, keys: readonly string[]): Promise<Delivered[]> {
  const ids = keys.map((key) => key.slice('delivery '.length))
  const { rows } = await sql<Row>`
    SELECT d.id, d.letter AS key, d.person_id AS "personId", d.address, d.locale, d.because, m.class, m.purpose,
      m.subject_en, m.text_en, m.subject_ja, m.text_ja
    FROM deliveries d JOIN messages m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
    WHERE d.workspace_id = ${workspace.id} AND d.id = ANY (${ids}::uuid[]) AND d.may AND d.address <> ''`.execute(db)
  return rows.map((row) => ({
    ...row,
    because: Because.parse(row.because),
    class: MessageClass.parse(row.class),
    purpose: SentFor.parse(row.purpose),
    said: saidOf(row),
  }))
}
