import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import type { Column } from '#web/kit/table/column.ts'
import type { Words } from '#web/wording/say.ts'
import type { ShownLink } from './answering-api.ts'
import { words } from './words.ts'

const tones: Readonly<Record<ShownLink['state'], PillTone>> = { open: 'thriving', closed: 'plain', revoked: 'plain' }

export function calledIn({ t }: Pick<Words, 't'>, { name, personName, kind }: ShownLink): string {
  return name || personName || t(words[kind])
}

export function linkColumns(all: Words): Column<ShownLink>[] {
  const { t, n } = all
  return [
    { key: 'link', label: t(words.of), width: 200, grow: true, always: true, cell: (row) => calledIn(all, row) },
    { key: 'survey', label: t(words.survey), width: 220, cell: ({ questionnaireName }) => questionnaireName },
    { key: 'kind', label: t(words.kind), width: 170, cell: ({ kind }) => t(words[kind]) },
    {
      key: 'state',
      label: t(words.state),
      width: 110,
      cell: ({ state }) => <Pill tone={tones[state]}>{t(words.states[state])}</Pill>,
    },
    { key: 'answers', label: t(words.answers), width: 90, right: true, cell: ({ answers }) => n.whole(answers) },
    {
      key: 'partial',
      label: t(words.partial),
      width: 150,
      right: true,
      cell: ({ partial }) => (partial === null ? t(words.nextDay) : n.whole(partial)),
    },
    {
      key: 'closes',
      label: t(words.closes),
      width: 170,
      cell: ({ closesAt }) => (closesAt === null ? t(words.never) : n.instant(closesAt)),
    },
  ]
}
