import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { countingIn, silentAt } from '../voice-address.ts'
import { api, type Shown } from '../voice-api.ts'
import { knownHeads, words } from '../words.ts'

/** Who answered and who did not, by what is known of them: a score tells of those who answered. */
export function ReachCard({ data, place }: Shown) {
  const { t, n } = useWords()
  const [search] = useSearch()
  const span = data.periods[place]
  const { from = '', to = '' } = span ?? {}
  const may = useMay('health.read')
  const answer = useAsk(api.reach, { ...countingIn(search), from, to }, { enabled: may && span !== undefined })
  if (span === undefined || !may) return null
  const share = (answered: number, silent: number) => n.percent(answered / (answered + silent))
  return (
    <Card title={t(words.reach, t(span.name))} sub={t(words.reachSub)} flush>
      <Answer of={answer}>
        {({ rows }) => (
          <DataTable
            label={t(words.reach, t(span.name))}
            rows={rows}
            rowId={({ known, value }) => `${known} ${value}`}
            columns={[
              {
                key: 'known',
                label: t(words.known),
                width: 220,
                grow: true,
                cell: ({ known, name }) => t(words.knownAs, t(knownHeads[known]), t(name)),
              },
              {
                key: 'answered',
                label: t(words.answeredHead),
                right: true,
                width: 110,
                cell: ({ answered }) => n.whole(answered),
              },
              {
                key: 'silent',
                label: t(words.silentHead),
                right: true,
                width: 130,
                cell: ({ known, value, silent }) =>
                  silent === 0 ? '–' : <Go to={silentAt(search, span, { known, value })}>{n.whole(silent)}</Go>,
              },
              {
                key: 'share',
                label: t(words.answeredShare),
                right: true,
                width: 130,
                cell: ({ answered, silent }) => share(answered, silent),
              },
            ]}
          />
        )}
      </Answer>
    </Card>
  )
}
