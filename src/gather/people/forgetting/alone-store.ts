import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Person } from '../contract.ts'
import { furtherOf } from '../joined-store.ts'
import { inKatakana } from '../naming/kana.ts'
import { isAddress, plain } from '../naming/person-name.ts'
import type { By } from './naming.ts'

/** What the other people of the same customer are called. */
export async function namesBeside(context: Context, { id, customerId }: Pick<Person, 'id' | 'customerId'>) {
  const { rows } = await sql<{ name: string }>`
    SELECT concat_ws(' ', name, family_name, given_name, name_kana, family_kana, given_kana) AS name FROM people
    WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId} AND id <> ${id} AND erased_at IS NULL`.execute(
    context.db,
  )
  return rows.map(({ name }) => name)
}

/**
 * By what also somebody else on record is named: another person, a customer, one of ours. An address of a whole office and the number of a
 * switchboard name nobody alone, and neither does a name that is a part of another's.
 */
export async function borneElsewhere(
  context: Context,
  person: Pick<Person, 'id' | 'customerId'>,
  patterns: readonly { readonly by: By; readonly pattern: string }[],
): Promise<Set<By>> {
  const { workspace, db } = context
  const { rows } = await sql<{ by: By }>`
    WITH others AS (
      SELECT concat_ws(E'\\n', name, family_name || ' ' || given_name, normal_name, turned_name, email, phone,
        name_kana, family_kana || ' ' || given_kana, normal_kana, turned_kana) AS said FROM people
      WHERE workspace_id = ${workspace.id} AND id <> ${person.id} AND erased_at IS NULL
      UNION ALL
      SELECT name FROM customers
      WHERE workspace_id = ${workspace.id}
        AND NOT (kind = 'person' AND coalesce(${person.customerId}::uuid IN (id, coalesce(merged_into, id)), false))
      UNION ALL
      SELECT concat_ws(E'\\n', name, email) FROM members WHERE workspace_id = ${workspace.id})
    SELECT DISTINCT p.by FROM jsonb_to_recordset(${JSON.stringify(patterns)}::jsonb) AS p(by text, pattern text)
    WHERE EXISTS (SELECT FROM others WHERE said ~* p.pattern)
    UNION
    SELECT 'name' WHERE EXISTS (
      SELECT FROM people p
      JOIN people o ON o.workspace_id = p.workspace_id AND o.id <> p.id AND o.erased_at IS NULL AND p.normal_name <> ''
        AND (o.normal_name IN (p.normal_name, p.turned_name) OR (o.turned_name <> '' AND o.turned_name = p.normal_name))
      WHERE p.workspace_id = ${workspace.id} AND p.id = ${person.id})
    UNION
    SELECT 'reading' WHERE EXISTS (
      SELECT FROM people p
      JOIN people o ON o.workspace_id = p.workspace_id AND o.id <> p.id AND o.erased_at IS NULL AND p.normal_kana <> ''
        AND (o.normal_kana IN (p.normal_kana, p.turned_kana) OR (o.turned_kana <> '' AND o.turned_kana = p.normal_kana))
      WHERE p.workspace_id = ${workspace.id} AND p.id = ${person.id})`.execute(db)
  return new Set(rows.map(({ by }) => by))
}

/** Of these words those that nobody else on record is called: they tell of the person alone, also where nothing stands beside them. */
export async function wordsAlone(context: Context, personId: string, words: readonly string[]): Promise<string[]> {
  const kana = words.map((word) => inKatakana(plain(word)))
  const { rows } = await sql<{ word: string }>`
    SELECT word FROM unnest(${words}::text[], ${kana}::text[]) WITH ORDINALITY AS w(word, kana, place)
    WHERE NOT EXISTS (
      SELECT FROM people o
      WHERE o.workspace_id = ${context.workspace.id} AND o.id <> ${personId} AND o.erased_at IS NULL
        AND (lower(word) IN (lower(o.name), lower(o.family_name), lower(o.given_name))
          OR lower(word) = ANY (string_to_array(lower(o.name), ' '))
          OR kana IN (o.normal_kana, o.turned_kana, ${katakana('o.family_kana')}, ${katakana('o.given_kana')})
          OR kana = ANY (string_to_array(${katakana('o.name_kana')}, ' '))))
    ORDER BY place`.execute(context.db)
  return rows.map(({ word }) => word)
}

/** A reading as `inKatakana` writes it: some write it in hiragana. */
function katakana(column: string): RawBuilder<string> {
  return sql`translate(${sql.ref(column)}, ${hiragana}, ${inKatakana(hiragana)})`
}

const hiragana = Array.from({ length: 0x56 }, (_, at) => String.fromCodePoint(0x3041 + at)).join('')

/** The address in small letters, where it has the form of one and nobody else on record has it: else it tells nobody. */
export async function addressAlone(
  context: Context,
  { id, email }: Pick<Person, 'id' | 'email'>,
): Promise<string | null> {
  if (email === null || !isAddress(email)) return null
  const { rows } = await sql<{ address: string }>`
    SELECT address FROM lower(${email}::text) AS address
    WHERE NOT EXISTS (
      SELECT FROM people o
      WHERE o.workspace_id = ${context.workspace.id} AND o.email_key = address AND o.id <> ${id} AND o.erased_at IS NULL)`.execute(
    context.db,
  )
  return rows[0]?.address ?? null
}

/** Their mobile number and their id of LINE, each where nobody else has it. */
export async function reachedAtAlone(context: Context, { id }: Pick<Person, 'id'>): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    SELECT at.address FROM people p CROSS JOIN LATERAL (VALUES (p.mobile_key), (p.line_id)) AS at (address)
    WHERE p.workspace_id = ${context.workspace.id} AND p.id = ${id} AND at.address IS NOT NULL AND NOT EXISTS (
      SELECT FROM people o
      WHERE o.workspace_id = p.workspace_id AND at.address IN (o.mobile_key, o.line_id) AND o.id <> p.id AND o.erased_at IS NULL)`.execute(
    context.db,
  )
  return rows.map(({ address }) => address)
}

/** The ids under which events know this person and nobody else; their address among them, where it is theirs alone. */
export async function idsAlone(
  context: Context,
  { id, email }: Pick<Person, 'id' | 'email'>,
  address: string | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT external_id AS id FROM person_external_ids x
    WHERE workspace_id = ${context.workspace.id} AND person_id = ${id}
      AND NOT EXISTS (
        SELECT FROM person_external_ids o
        WHERE o.workspace_id = x.workspace_id AND o.external_id = x.external_id AND o.person_id <> x.person_id)`.execute(
    context.db,
  )
  const ids = rows.map((row) => row.id)
  for (const one of (await furtherOf(context, [id])).get(id) ?? [])
    if (one.kind === 'email' && (await addressAlone(context, { id, email: one.value })) !== null) ids.push(one.value)
  return address === null || email === null ? ids : [...new Set([...ids, email])]
}
