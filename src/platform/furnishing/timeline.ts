import type { Context } from '../context.ts'
import type { Text } from '../wording/words.ts'

export type Tone = 'good' | 'plain' | 'watch' | 'bad'

export type TimelineEntry = {
  readonly id: string
  readonly kind: string
  readonly at: Date
  readonly title: Text
  readonly body: string
  readonly tone: Tone
  readonly by: string | null
}

export type TimelineSource = {
  readonly kind: string
  readonly label: Text
  /** Entries of one customer strictly before an instant, newest first. */
  read(context: Context, customerId: string, before: Date, limit: number): Promise<readonly TimelineEntry[]>
}
