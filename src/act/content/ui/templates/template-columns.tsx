import { Go } from '#web/kit/Go.tsx'
import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import type { Column } from '#web/kit/table/column.ts'
import type { Words } from '#web/wording/say.ts'
import type { ShownTemplate } from '../content-api.ts'
import { languages } from './template-draft.ts'
import { languageName, sentences, words } from './template-words.ts'
import css from './templates.module.css'

type State = readonly [said: typeof words.draft, tone: PillTone]

/** How far a template is: what letters are made of, and what is still written. */
export function stateOf({ publishedNumber, draftNumber, isSafety, isDraftApproved }: ShownTemplate): State {
  if (draftNumber === null)
    return publishedNumber === null ? [words.nothingYet, 'plain'] : [words.published, 'thriving']
  if (isSafety) return isDraftApproved ? [words.approved, 'steady'] : [words.toApprove, 'watch']
  return publishedNumber === null ? [words.draft, 'watch'] : [words.draftBeside, 'thriving']
}

export function templateColumns({ t, n }: Words): Column<ShownTemplate>[] {
  return [
    {
      key: 'name',
      label: t(words.name),
      width: 240,
      grow: true,
      always: true,
      cell: ({ id, name }) => <Go to={`/content/templates/${id}`}>{name}</Go>,
    },
    {
      key: 'state',
      label: t(words.state),
      width: 190,
      cell: (template) => {
        const [said, tone] = stateOf(template)
        return <Pill tone={tone}>{t(said)}</Pill>
      },
    },
    {
      key: 'languages',
      label: t(words.languages),
      width: 210,
      cell: ({ lacks }) => (
        <span className={css.pills}>
          {languages.map((one) =>
            lacks.includes(one) ? (
              <Pill key={one} tone="watch">
                {t(sentences.without, t(languageName(one)))}
              </Pill>
            ) : (
              <Pill key={one}>{t(languageName(one))}</Pill>
            ),
          )}
        </span>
      ),
    },
    {
      key: 'kind',
      label: t(words.kind),
      width: 100,
      cell: ({ isSafety }) => (isSafety ? <Pill tone="accent">{t(words.safety)}</Pill> : t(words.ordinary)),
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
    { key: 'changed', label: t(words.changed), width: 150, cell: ({ updatedAt }) => n.ago(updatedAt) },
  ]
}
