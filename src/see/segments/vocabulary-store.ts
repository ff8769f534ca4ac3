import type { Context } from '#platform/context.ts'
import type { VocabularyList } from './contract.ts'
import type { ValueType } from './rule.ts'

const typeOf: Readonly<Record<string, ValueType>> = { text: 'text', number: 'number', boolean: 'flag', date: 'date' }

export type Attribute = { readonly name: string; readonly label: string; readonly type: ValueType }

/** The attributes that the workspace added to its customers. */
export async function attributes(context: Context): Promise<Attribute[]> {
  const rows = await context.db
    .selectFrom('attributes')
    .select(['name', 'label', 'type'])
    .where('workspace_id', '=', context.workspace.id)
    .where('subject', '=', 'customer')
    .orderBy('label')
    .execute()
  return rows.map(({ name, label, type }) => ({ name, label, type: typeOf[type] ?? 'text' }))
}

/** The events that the catalogue has learnt and nobody has hidden. */
export async function events(context: Context): Promise<VocabularyList['events']> {
  const rows = await context.db
    .selectFrom('event_names')
    .select(['name', 'properties'])
    .where('workspace_id', '=', context.workspace.id)
    .where('hidden', '=', false)
    .orderBy('name')
    .limit(2000)
    .execute()
  return rows.map(({ name, properties }) => ({ name, properties: Object.keys(Object(properties)).sort() }))
}
