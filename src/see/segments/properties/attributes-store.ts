import type { Context } from '#platform/context.ts'
import type { ValueType } from '../language/kinds.ts'

const typeOf: Readonly<Record<string, ValueType>> = { text: 'text', number: 'number', boolean: 'flag', date: 'date' }

type Attribute = { readonly name: string; readonly label: string; readonly type: ValueType }

/** The attributes that the workspace added to its customers. */
export async function attributesOf(context: Context): Promise<Attribute[]> {
  const rows = await context.db
    .selectFrom('attributes')
    .select(['name', 'label', 'labels', 'type'])
    .where('workspace_id', '=', context.workspace.id)
    .where('subject', '=', 'customer')
    .orderBy('label')
    .execute()
  return rows.map(({ name, label, labels, type }) => {
    const own = Object(labels)[context.locale]
    return { name, label: typeof own === 'string' ? own : label, type: typeOf[type] ?? 'text' }
  })
}
