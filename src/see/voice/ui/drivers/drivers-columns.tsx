import { Go } from '#web/kit/Go.tsx'
import type { Column } from '#web/kit/table/DataTable.tsx'
import type { Words } from '#web/wording/say.ts'
import { shownDifference } from '../shown.ts'
import type { ShownDriver } from '../voice-api.ts'
import { words as voiceWords } from '../words.ts'
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
      width: 270,
      grow: true,
      cell: ({ key, name, option }) => <Go to={toldApartAt(asked, key)}>{calledOf({ name, option }, all)}</Go>,
    },
    { key: 'connection', label: t(words.connection), width: 190, cell: ({ connection }) => t(names[connection]) },
    { key: 'effect', label: t(words.effect), width: 200, cell: (row) => effectOf(row, asked, all) },
    { key: 'interval', label: t(voiceWords.intervalHead), width: 150, cell: (row) => intervalOf(row, asked, all) },
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

/** A question, with the option that is looked at. */
export function calledOf({ name, option }: Pick<ShownDriver, 'name' | 'option'>, { t }: Words): string {
  return option === null ? t(name) : t(words.called, t(name), t(option.name))
}

function effectOf({ option, effect }: ShownDriver, asked: Asked, all: Words): string {
  if (!effect.known) return effect.because[all.locale]
  const shown = shownEffect(option, asked, all)(effect.value)
  return all.t(option === null ? words.correlation : words.difference, shown)
}

function intervalOf({ option, effect }: ShownDriver, asked: Asked, all: Words): string {
  if (!effect.known || effect.low === null || effect.high === null) return '–'
  const shown = shownEffect(option, asked, all)
  return all.t(voiceWords.range, shown(effect.low), shown(effect.high))
}

function shownEffect(option: ShownDriver['option'], { measure }: Asked, { n }: Words) {
  return (value: number) => (option === null ? n.signed(value, 2) : shownDifference(measure, value, n))
}
