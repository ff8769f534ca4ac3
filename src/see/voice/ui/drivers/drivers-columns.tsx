import { Go } from '#web/kit/Go.tsx'
import type { Column } from '#web/kit/table/DataTable.tsx'
import type { Words } from '#web/wording/say.ts'
import { shownDifference } from '../shown.ts'
import type { ShownDriver } from '../voice-api.ts'
import { type Asked, behindAt, toldApartAt } from './drivers-address.ts'
import { connectionNames, effortNames, words } from './drivers-words.ts'

type Wish = { readonly asked: Asked; readonly from: string; readonly to: string }

export function columnsOf(all: Words, { asked, ...span }: Wish): Column<ShownDriver>[] {
  const { t, n } = all
  const names = asked.measure === 'ces' ? effortNames : connectionNames
  return [
    {
      key: 'question',
      label: t(words.question),
      width: 240,
      grow: true,
      cell: ({ key, name }) => <Go to={toldApartAt(asked, key)}>{t(name)}</Go>,
    },
    {
      key: 'option',
      label: t(words.option),
      width: 160,
      cell: ({ option }) => (option === null ? t(words.inOrder) : t(option.name)),
    },
    { key: 'connection', label: t(words.connection), width: 210, cell: ({ connection }) => t(names[connection]) },
    { key: 'effect', label: t(words.effect), width: 330, cell: (row) => effectOf(row, asked, all) },
    {
      key: 'n',
      label: t(words.n),
      right: true,
      width: 90,
      cell: ({ key, option, n: many }) =>
        many === null || many === 0 ? '–' : <Go to={behindAt(asked, span, key, option?.value)}>{n.whole(many)}</Go>,
    },
    {
      key: 'others',
      label: t(words.others),
      right: true,
      width: 110,
      cell: ({ others }) => (others === null ? '–' : n.whole(others)),
    },
  ]
}

function effectOf({ option, effect }: ShownDriver, { measure }: Asked, { t, n, locale }: Words): string {
  if (!effect.known) return effect.because[locale]
  const shown = (value: number) => (option === null ? n.signed(value, 2) : shownDifference(measure, value, n))
  const interval =
    effect.low === null || effect.high === null ? '' : t(words.interval, shown(effect.low), shown(effect.high))
  return t(option === null ? words.correlation : words.difference, shown(effect.value), interval)
}
