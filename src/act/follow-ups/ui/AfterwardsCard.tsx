import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { type Column, DataTable } from '#web/kit/table/DataTable.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import type { FigureName } from '../contract.ts'
import type { ShownFigures } from './follow-ups-api.ts'
import { figureAddress } from './span.ts'
import { words } from './words.ts'

type Line = ShownFigures['others'] & {
  readonly key: 'contacted' | 'others'
  readonly label: string
}

/** Those whom somebody spoke to beside those whom nobody did, with how many each figure is of. */
export function AfterwardsCard({ figures }: { readonly figures: ShownFigures }) {
  const all = useWords()
  const { t } = all
  const rows: readonly Line[] = [
    { key: 'contacted', label: t(words.contacted), ...figures.afterContact },
    { key: 'others', label: t(words.others), ...figures.others },
  ]
  return (
    <Card title={t(words.afterwards)} sub={t(words.afterwardsSub)} flush>
      <DataTable
        label={t(words.afterwards)}
        columns={columnsOf(all, figures)}
        rows={[...rows]}
        rowId={({ key }) => key}
        empty={null}
      />
    </Card>
  )
}

function columnsOf({ t, n }: Words, figures: ShownFigures): Column<Line>[] {
  const opening = (figure: FigureName, many: number) =>
    many === 0 ? n.whole(0) : <Go to={figureAddress(figure, figures)}>{n.whole(many)}</Go>
  return [
    { key: 'group', label: t(words.group), width: 200, grow: true, always: true, cell: ({ label }) => label },
    { key: 'all', label: t(words.all), width: 80, always: true, cell: ({ key, all }) => opening(key, all) },
    {
      key: 'again',
      label: t(words.again),
      width: 110,
      always: true,
      cell: ({ key, again }) => opening(`${key}Again`, again),
    },
    { key: 'better', label: t(words.better), width: 110, cell: ({ key, better }) => opening(`${key}Better`, better) },
    { key: 'same', label: t(words.same), width: 80, cell: ({ key, same }) => opening(`${key}Same`, same) },
    { key: 'worse', label: t(words.worse), width: 80, cell: ({ key, worse }) => opening(`${key}Worse`, worse) },
    { key: 'still', label: t(words.still), width: 130, cell: ({ key, still }) => opening(`${key}Still`, still) },
  ]
}
