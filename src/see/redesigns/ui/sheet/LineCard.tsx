import { Button, Group } from '@mantine/core'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import { figures } from '../../../kpis/ui/kpis-api.ts'
import { words as kpiWords } from '../../../kpis/ui/words.ts'
import { aspectNames, layerNames } from '../../../kpis/words.ts'
import { sideFields } from '../../contract/redesign.ts'
import { actNames } from '../../words.ts'
import css from '../redesigns.module.css'
import type { ShownLine } from '../redesigns-api.ts'
import { sentences, words } from '../words.ts'

type Side = NonNullable<ShownLine['before']>
type LineCardProps = { readonly line: ShownLine; readonly onEdit?: () => void; readonly onRemove?: () => void }

const tones: Readonly<Record<ShownLine['act'], PillTone>> = {
  keep: 'plain',
  change: 'accent',
  drop: 'risk',
  add: 'thriving',
}

/** What a KPI is and what becomes of it, side by side. */
export function LineCard({ line, onEdit, onRemove }: LineCardProps) {
  const { t } = useWords()
  const name = line.before?.name ?? line.after?.name ?? ''
  return (
    <Card
      title={
        <>
          {name} <Pill tone={tones[line.act]}>{t(actNames[line.act])}</Pill>
        </>
      }
      acts={
        onEdit === undefined ? undefined : (
          <Group gap="xs">
            <Button
              variant="subtle"
              color="red"
              aria-label={t(sentences.of, t(words.removeLine), name)}
              onClick={onRemove}
            >
              {t(words.removeLine)}
            </Button>
            <Button variant="default" aria-label={t(sentences.of, t(words.editLine), name)} onClick={onEdit}>
              {t(words.editLine)}
            </Button>
          </Group>
        )
      }
    >
      <div className={css.sides}>
        <SideShown title={t(words.before)} none={t(words.nothingBefore)} side={line.before} differs={[]} />
        <SideShown title={t(words.after)} none={t(words.nothingAfter)} side={line.after} differs={line.differs} />
      </div>
      {[
        [t(words.aim), line.aim],
        [t(words.why), line.why],
      ].map(([label = '', said = '']) =>
        said === '' ? null : (
          <p key={label} className={css.quiet}>
            {t(sentences.of, label, said)}
          </p>
        ),
      )}
      {line.becameId === null ? null : (
        <p className={css.quiet}>
          <Go to={`/kpis/${line.becameId}`}>{line.after?.name}</Go>
        </p>
      )}
    </Card>
  )
}

type SideShownProps = {
  readonly title: string
  readonly none: string
  readonly side: Side | null
  readonly differs: ShownLine['differs']
}

function SideShown({ title, none, side, differs }: SideShownProps) {
  const { t, locale } = useWords()
  const { data } = useAsk(figures.list, {})
  const written: Readonly<Record<(typeof sideFields)[number], string>> = {
    name: side?.name ?? '',
    layer: side?.layer == null ? '' : t(layerNames[side.layer]),
    figure: figureIn(side),
    better: side?.better == null || side.layer === null ? '' : t(kpiWords.betterAs[side.better]),
    accountable: side?.accountable ?? '',
    touchpoint: side?.touchpoint ?? '',
    aspect: side?.aspect == null ? '' : t(aspectNames[side.aspect]),
    principle: side?.principle ?? '',
  }
  return (
    <section className={css.side}>
      <h3>{title}</h3>
      {side === null ? <p>{none}</p> : null}
      <dl>
        {sideFields
          .filter((field) => side !== null && (written[field] !== '' || differs.includes(field)))
          .map((field) => (
            <div key={field} className={css.pair} data-differs={differs.includes(field) ? 'yes' : 'no'}>
              <dt>{t(words.fields[field])}</dt>
              <dd>
                {written[field] === '' ? '–' : written[field]}
                {differs.includes(field) ? (
                  <>
                    {' '}
                    <Pill tone="accent">{t(words.differs)}</Pill>
                  </>
                ) : null}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )

  function figureIn(of: Side | null): string {
    if (of === null || of.layer === null) return ''
    if (of.figure === null) return t(of.isComposed ? words.composed : words.notMeasured)
    return data?.rows.find(({ name }) => name === of.figure)?.label[locale] ?? of.figure
  }
}
