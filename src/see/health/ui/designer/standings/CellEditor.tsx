import { Select } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import type { Cell } from '../../../../scorecards/contract.ts'
import { axes } from '../../../../scorecards/ui/live-score.ts'
import { bands } from '../../../../segments/words.ts'
import { bandWords } from '../../band-words.ts'
import { Moon } from '../../Moon.tsx'
import { sentences, words } from '../../words.ts'
import { ActsField } from '../fields/ActsField.tsx'
import fieldsCss from '../fields/fields.module.css'
import { OrderActs } from '../fields/OrderActs.tsx'
import { WordsField } from '../fields/WordsField.tsx'
import { heightWords } from './rule-words.ts'
import css from './standings.module.css'

type CellEditorProps = {
  readonly cell: Cell
  readonly path: string
  readonly axisNames: Readonly<Record<string, string>>
  readonly onChange: (cell: Cell) => void
  readonly onRaise: (() => void) | null
  readonly onRemove: () => void
}

export function CellEditor({ cell, path, axisNames, onChange, onRaise, onRemove }: CellEditorProps) {
  const { t } = useWords()
  const name = t(cell.name)
  return (
    <section className={css.cell} aria-label={name}>
      <div className={css.cellHead}>
        <Moon band={cell.band} />
        <WordsField
          quiet
          label={t(sentences.nameOf, name)}
          value={cell.name}
          path={`${path}.name`}
          onChange={(changed) => onChange({ ...cell, name: changed })}
        />
        <Select
          aria-label={`${name}: ${t(words.band)}`}
          value={cell.band}
          data={bands.map((value) => ({ value, label: t(bandWords[value]) }))}
          onChange={(value) => onChange({ ...cell, band: bands.find((band) => band === value) ?? cell.band })}
        />
        <OrderActs of={name} onRaise={onRaise} onRemove={onRemove} />
      </div>
      <div className={fieldsCss.fields}>
        {axes.map((axis) => (
          <Select
            key={axis}
            label={axisNames[axis] ?? axis}
            value={cell[axis] ?? 'any'}
            data={(['any', 'high', 'low'] as const).map((value) => ({ value, label: t(heightWords[value]) }))}
            onChange={(value) => onChange({ ...cell, [axis]: value === 'high' || value === 'low' ? value : null })}
          />
        ))}
      </div>
      <ActsField of={name} acts={cell.acts} path={`${path}.acts`} onChange={(acts) => onChange({ ...cell, acts })} />
    </section>
  )
}
