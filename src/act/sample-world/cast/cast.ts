import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'

/** How a customer's story goes, week by week. */
export type Course = 'thriving' | 'steady' | 'slipping' | 'falling' | 'starting' | 'gone'
export type Colleague = 'sakura' | 'tomas' | 'ken'

/** One customer of the sample world. Days are counted back from today; negative days are to come. */
export type Part = {
  readonly key: string
  readonly name: Text
  readonly industry: Text
  readonly course: Course
  readonly owner: Colleague | null
  readonly seats: number
  readonly yearlyValue: number
  readonly plan: 'Light' | 'Standard' | 'Kitchen Pro'
  readonly sinceDaysAgo: number
  /** Days until the present contract ends. */
  readonly renewsInDays: number
  readonly scenes: readonly Scene[]
}

/** A turn of the story that is not chance. */
export type Scene =
  | { kind: 'sponsor left'; daysAgo: number; note: Text }
  | { kind: 'answer'; daysAgo: number; nps: number; comment: Text }
  | {
      kind: 'case'
      daysAgo: number
      subject: Text
      priority: 'medium' | 'high' | 'urgent'
      closedAfterDays: number | null
      escalated?: boolean
      satisfaction?: number
    }
  | { kind: 'talk'; daysAgo: number; by: 'note' | 'call' | 'meeting' | 'mail'; title: Text; body: Text }

export const colleagues: Readonly<Record<Colleague, { name: Text; email: string; role: 'csm' | 'manager' }>> = {
  sakura: { name: { en: 'Sakura Aoki', ja: '青木 さくら' }, email: 'sakura.aoki@sumire.example', role: 'csm' },
  tomas: { name: { en: 'Tomás Rivera', ja: 'Tomás Rivera' }, email: 'tomas.rivera@sumire.example', role: 'csm' },
  ken: { name: { en: 'Ken Morita', ja: '森田 健' }, email: 'ken.morita@sumire.example', role: 'manager' },
}

/** Who works there. */
export async function welcomeColleagues({ db, workspace, locale }: Context): Promise<Record<Colleague, string>> {
  const rows = await db
    .insertInto('members')
    .values(Object.values(colleagues).map((one) => ({ ...one, name: one.name[locale], workspace_id: workspace.id })))
    .returning(['id', 'email'])
    .execute()
  const idOf = (one: Colleague) => rows.find((row) => row.email === colleagues[one].email)?.id ?? ''
  return { sakura: idOf('sakura'), tomas: idOf('tomas'), ken: idOf('ken') }
}
