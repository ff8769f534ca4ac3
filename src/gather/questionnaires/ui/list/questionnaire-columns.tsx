import { Go } from '#web/kit/Go.tsx'
import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import type { Column } from '#web/kit/table/column.ts'
import type { Words } from '#web/wording/say.ts'
import css from '../questionnaires.module.css'
import type { ShownQuestionnaire } from '../questionnaires-api.ts'
import { sentences, words } from './list-words.ts'

type State = readonly [said: typeof words.draft, tone: PillTone]

export function addressOf(id: string): string {
  return `/surveys/questionnaires/${id}`
}

/** How far it is: what is asked, and what is still written. */
export function stateOf({
  publishedNumber,
  draftNumber,
  retiredAt,
}: Pick<ShownQuestionnaire, 'publishedNumber' | 'draftNumber' | 'retiredAt'>): State {
  if (retiredAt !== null) return [words.retired, 'plain']
  if (publishedNumber === null) return [words.draft, 'watch']
  return draftNumber === null ? [words.published, 'thriving'] : [words.draftBeside, 'thriving']
}

export function questionnaireColumns({ t, n }: Words): Column<ShownQuestionnaire>[] {
  return [
    {
      key: 'name',
      label: t(words.name),
      width: 260,
      grow: true,
      always: true,
      cell: ({ id, name }) => <Go to={addressOf(id)}>{name}</Go>,
    },
    {
      key: 'state',
      label: t(words.state),
      width: 240,
      cell: (row) => {
        const [said, tone] = stateOf(row)
        return <Pill tone={tone}>{t(said)}</Pill>
      },
    },
    {
      key: 'questions',
      label: t(words.questions),
      width: 100,
      right: true,
      cell: ({ questions }) => n.whole(questions),
    },
    {
      key: 'languages',
      label: t(words.languages),
      width: 250,
      cell: ({ lacks }) => (
        <span className={css.pills}>
          {(['ja', 'en'] as const).map((one) => {
            const name = t(one === 'ja' ? words.japanese : words.english)
            return lacks.includes(one) ? (
              <Pill key={one} tone="watch">
                {t(sentences.without, name)}
              </Pill>
            ) : (
              <Pill key={one}>{name}</Pill>
            )
          })}
        </span>
      ),
    },
    {
      key: 'version',
      label: t(words.version),
      width: 110,
      cell: ({ publishedNumber, draftNumber }) => {
        const number = publishedNumber ?? draftNumber
        return number === null ? '' : t(sentences.number, n.whole(number))
      },
    },
    { key: 'changed', label: t(words.changed), width: 140, cell: ({ updatedAt }) => n.ago(updatedAt) },
  ]
}
