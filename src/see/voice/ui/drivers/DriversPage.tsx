import { useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Columns } from '#web/kit/page/Columns.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import type { Measure } from '../../contract.ts'
import { measureNames } from '../../words.ts'
import { chosen } from '../voice-address.ts'
import { api, type ShownDriver } from '../voice-api.ts'
import { words as voiceWords } from '../words.ts'
import { DriverSwitches } from './DriverSwitches.tsx'
import { driversWishIn } from './drivers-address.ts'
import { calledOf, columnsOf } from './drivers-columns.tsx'
import { wayNames, words } from './drivers-words.ts'

/** Which other answers of a survey go with its score; never what causes it. */
export function DriversPage() {
  const all = useWords()
  const { t, n } = all
  const [search] = useSearch()
  const wish = driversWishIn(search)
  const isAsked = wish.survey !== ''
  const answer = useAsk(api.drivers, wish, { enabled: isAsked })
  return (
    <>
      <PageTitle
        title={isAsked && answer.data !== undefined ? titleOf(answer.data.rows, wish.measure, all) : t(words.drivers)}
        lede={t(words.lede)}
        acts={<Go to="/surveys/scores">{t(words.toScores)}</Go>}
      />
      <Columns>
        <DriverSwitches />
        {isAsked ? (
          <Answer of={answer}>
            {({ rows, n: counted, tried, from, to }) =>
              rows.length === 0 ? (
                <EmptyState title={t(words.none)} text={t(words.noneText)} />
              ) : (
                <Card title={t(words.drivers)} sub={t(words.tableSub, counted, n.whole(counted), n.whole(tried))} flush>
                  <DataTable
                    label={t(words.drivers)}
                    columns={columnsOf(all, { asked: wish, from, to })}
                    rows={rows}
                    rowId={({ key, option }) => `${key} ${option?.value ?? ''}`}
                  />
                </Card>
              )
            }
          </Answer>
        ) : (
          <EmptyState title={t(words.choose)} text={t(words.chooseText)} />
        )}
        <Note>{t(words.noConnectionMeans)}</Note>
        {chosen(search, 'measure') === 'nps' ? <Note>{t(voiceWords.mark)}</Note> : null}
      </Columns>
    </>
  )
}

function titleOf(rows: readonly ShownDriver[], measure: Measure, all: Words): string {
  const { t, n } = all
  const found = rows.filter(({ connection }) => connection === 'higher' || connection === 'lower')
  if (found.length === 0) return t(words.titleNothing, t(measureNames[measure]))
  const said = found.slice(0, 3).map((row) => t(words.found, calledOf(row, all), t(wayNames[row.connection])))
  return t(words.title, t(measureNames[measure]), n.list(said))
}
