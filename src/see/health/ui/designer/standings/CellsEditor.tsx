import { Button } from '@mantine/core'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Cell, Definition } from '../../../../scorecards/contract.ts'
import { freshCell } from '../../../../scorecards/ui/live-score.ts'
import { words } from '../../words.ts'
import { useFaultAt } from '../design.ts'
import { FaultLine } from '../fields/FaultLine.tsx'
import { FigureField } from '../fields/FigureField.tsx'
import type { Change } from '../measures/MeasuresEditor.tsx'
import { CellEditor } from './CellEditor.tsx'
import css from './standings.module.css'

/** What high and low on the three axes mean together: tried in order, and the first cell that fits counts. */
export function CellsEditor({ definition, change }: { readonly definition: Definition; readonly change: Change }) {
  const { t } = useWords()
  const faultAt = useFaultAt()
  const { cells, groups, highFrom } = definition
  const fault = cells.length === 0 ? faultAt('cells') : undefined
  const put = (list: Cell[]) => change({ cells: list })
  const add = (
    <Button
      variant="default"
      size="compact-sm"
      disabled={cells.length >= 27}
      onClick={() => put([...cells, freshCell(words.newCell)])}
    >
      {t(words.addCell)}
    </Button>
  )
  const raised = (index: number) => {
    const cell = cells[index]
    return cell === undefined ? cells : cells.toSpliced(index, 1).toSpliced(index - 1, 0, cell)
  }
  return (
    <Card title={t(words.cells)} sub={t(words.cellsSub)} acts={add}>
      <div className={css.figureLine}>
        <FigureField
          label={t(words.highFrom)}
          min={0}
          max={100}
          value={highFrom}
          path="highFrom"
          onChange={(points) => change({ highFrom: points })}
        />
      </div>
      <FaultLine fault={fault} />
      {cells.map((cell, index) => (
        <CellEditor
          key={cell.id}
          cell={cell}
          path={`cells.${index}`}
          axisNames={Object.fromEntries(groups.map(({ id, name }) => [id, t(name)]))}
          onChange={(changed) => put(cells.with(index, changed))}
          onRaise={index === 0 ? null : () => put(raised(index))}
          onRemove={() => put(cells.toSpliced(index, 1))}
        />
      ))}
    </Card>
  )
}
