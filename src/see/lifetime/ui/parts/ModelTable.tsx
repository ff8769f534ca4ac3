import { roundMoney } from '#maths/money/money.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import { modelTitles } from '../../words.ts'
import type { ShownForecast, ShownModel } from '../lifetime-api.ts'
import { words } from '../words.ts'

/** How the models were fitted until the day of the check, what they foretold, and what a purchase is worth. */
export function ModelTable({ forecast }: { readonly forecast: ShownForecast }) {
  const said = useWords()
  const { t, n, locale } = said
  const { holdOut, spend, currency } = forecast
  const goesAlong = spend.known && spend.correlation !== null && Math.abs(spend.correlation) > much
  return (
    <>
      {holdOut.chosen === null ? null : (
        <Card title={t(words.models)} sub={t(words.modelsSub)} flush>
          <DataTable
            label={t(words.models)}
            rows={holdOut.models}
            rowId={({ name }) => name}
            columns={columnsOf(said, forecast)}
          />
        </Card>
      )}
      <div>
        {holdOut.chosen === null ? null : <Note>{t(words.ranksSub)}</Note>}
        <Note tone={goesAlong ? 'watch' : 'plain'}>
          {spend.known
            ? t(words.spend, n.money(roundMoney({ amount: spend.mean.toFixed(6), currency })), n.whole(spend.customers))
            : t(words.spendUnknown, spend.because[locale])}{' '}
          {goesAlong && spend.known ? t(words.spendGoes, n.number(spend.correlation ?? 0, 2)) : null}
        </Note>
      </div>
    </>
  )
}

const much = 0.3

function columnsOf({ t, n, locale }: Words, { chosen, holdOut }: ShownForecast): Column<ShownModel>[] {
  const because = (text: { readonly en: string; readonly ja: string }) => t(words.because, text[locale])
  return [
    {
      key: 'model',
      label: t(words.model),
      width: 200,
      always: true,
      cell: ({ name }) => (
        <>
          {t(modelTitles[name])} {name === chosen ? <Pill tone="plain">{t(words.used)}</Pill> : null}
        </>
      ),
    },
    {
      key: 'parameters',
      label: t(words.parameters),
      width: 385,
      grow: true,
      cell: ({ fit }) =>
        fit.known
          ? parameterNames
              .map(([name, sign]) => `${sign} ${n.number(fit.parameters[name], 2)} (${n.number(fit.errors[name], 2)})`)
              .join(' · ')
          : because(fit.because),
    },
    {
      key: 'likelihood',
      label: t(words.likelihood),
      right: true,
      width: 110,
      cell: ({ fit }) => (fit.known ? n.number(fit.logLikelihood, 1) : '–'),
    },
    {
      key: 'foretold',
      label: t(words.foretold),
      right: true,
      width: 140,
      cell: ({ weeks }) => {
        const end = weeks.at(-1)
        if (end === undefined) return '–'
        return t(
          words.range,
          n.whole(Math.round(end.expected)),
          n.whole(Math.floor(end.low)),
          n.whole(Math.ceil(end.high)),
        )
      },
    },
    {
      key: 'actual',
      label: t(words.actual),
      right: true,
      width: 75,
      cell: () => n.whole(holdOut.actual.at(-1) ?? 0),
    },
    {
      key: 'ranks',
      label: t(words.ranks),
      right: true,
      width: 160,
      cell: ({ ranks }) =>
        ranks.known ? t(words.range, n.number(ranks.area, 2), n.number(ranks.low, 2), n.number(ranks.high, 2)) : '–',
    },
  ]
}

const parameterNames = [
  ['r', 'r'],
  ['alpha', 'α'],
  ['a', 'a'],
  ['b', 'b'],
] as const
