import { Button } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { useUnheard } from '#web/asking/live/use-live.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords, type Words } from '#web/wording/say.ts'
import { inWords } from '../language/in-words.ts'
import css from './Builder.module.css'
import { menuWords } from './menu-words.ts'
import { namesOf } from './names-of.ts'
import { api, type ShownSegment } from './segments-api.ts'
import { words } from './words.ts'

/** All segments, each with its rule in words and how many customers are in it. */
export function SegmentsPage() {
  const { t, n, locale } = useWords()
  const go = useGo()
  const mayWrite = useMay('segments.write')
  const segments = useAsk(api.list, {}, { refetchInterval: useUnheard(30_000) })
  const vocabulary = useAsk(api.vocabulary, {})
  const { nameOf } = useMembers()
  const names = namesOf(vocabulary.data, nameOf)
  const start = mayWrite ? <Button onClick={() => go('/segments/new')}>{t(menuWords.create)}</Button> : undefined
  const title =
    segments.data === undefined || segments.data.rows.length === 0
      ? t(menuWords.menu)
      : t(words.title, n.whole(segments.data.rows.length))
  return (
    <>
      <PageTitle title={title} lede={t(words.lede)} acts={start} />
      <Answer of={segments}>
        {({ rows }) => (
          <DataTable
            label={t(menuWords.menu)}
            columns={columnsOf(t, n, (rule) => inWords(rule, names, locale))}
            rows={rows}
            rowId={({ id }) => id}
            onOpen={({ id }) => go(`/segments/${id}`)}
            empty={<EmptyState title={t(words.none)} text={t(words.noneText)} act={start} />}
          />
        )}
      </Answer>
    </>
  )
}

function columnsOf(
  t: Words['t'],
  n: Words['n'],
  sentence: (rule: ShownSegment['rule']) => string,
): Column<ShownSegment>[] {
  const unknown = <span className={css.quiet}>{t(words.notCounted)}</span>
  return [
    { key: 'name', label: t(words.name), width: 200, always: true, cell: ({ name }) => name },
    {
      key: 'rule',
      label: t(words.rule),
      width: 300,
      grow: true,
      cell: ({ rule }) => (
        <span className={css.line} title={sentence(rule)}>
          {sentence(rule)}
        </span>
      ),
    },
    {
      key: 'members',
      label: t(words.members),
      right: true,
      width: 100,
      cell: ({ counted }) => (counted === null ? unknown : n.whole(counted.members)),
    },
    {
      key: 'share',
      label: t(words.share),
      right: true,
      width: 90,
      cell: ({ counted }) =>
        counted === null || counted.customers === 0 ? '–' : n.percent(counted.members / counted.customers),
    },
    {
      key: 'counted',
      label: t(words.counted),
      width: 130,
      cell: ({ counted }) => (counted === null ? '–' : n.ago(counted.at)),
    },
  ]
}
