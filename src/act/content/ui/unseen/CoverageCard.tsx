import { Button, Checkbox, Group } from '@mantine/core'
import { BarRow } from '#web/kit/chart/BarRow.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../content.module.css'
import type { ShownCoverage, ShownGroup } from '../content-api.ts'
import type { Figure } from './CustomersDialog.tsx'
import { sentences, words } from './coverage-words.ts'
import { percentSaid } from './percent-said.ts'

type Props = {
  readonly groups: readonly ShownGroup[]
  readonly chosen: ReadonlySet<string>
  readonly coverage: ShownCoverage | undefined
  readonly onChoose: (id: string, isChosen: boolean) => void
  readonly onShow: (figure: Figure) => void
  readonly onEdit?: (group: ShownGroup) => void
  readonly onSegment?: () => void
}

/** A line for each group with how many saw none of it, and one for all that are counted. */
export function CoverageCard({ groups, chosen, coverage, onChoose, onShow, onEdit, onSegment }: Props) {
  const { t, n } = useWords()
  const rows = new Map(coverage?.rows.map((row) => [row.id, row]))
  const none = coverage?.none ?? null
  const isKnown = coverage?.views.known ?? false
  const figure = ({ unseen, of, percent }: { unseen: number; of: number; percent: number | null }) =>
    percent === null ? t(words.nobodyAsked) : t(sentences.figure, percentSaid(percent), n.whole(unseen), n.whole(of))
  const show = (wish: Figure) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t(sentences.showOf, wish.name)}
      onClick={() => onShow(wish)}
    >
      {t(words.show)}
    </Button>
  )
  return (
    <Card
      title={t(words.unseen)}
      {...(coverage?.views.known && {
        sub: `${t(words.since)} ${n.dayOf(coverage.views.since)} · ${coverage.views.names.join(' · ')}`,
      })}
      {...(onSegment !== undefined &&
        none !== null && {
          acts: (
            <Button size="compact-sm" onClick={onSegment}>
              {t(words.makeSegment)}
            </Button>
          ),
        })}
    >
      {coverage !== undefined && !isKnown ? (
        <Note tone="watch">
          <strong>{t(words.notKnown)}</strong> {t(words.notKnownText)}
        </Note>
      ) : null}
      <ul className={css.lines} aria-label={t(words.groups)}>
        {groups.map((group) => {
          const row = rows.get(group.id)
          return (
            <li key={group.id} className={css.figureLine}>
              <Checkbox
                aria-label={`${t(words.chosen)} ${group.name}`}
                checked={chosen.has(group.id)}
                onChange={(event) => onChoose(group.id, event.currentTarget.checked)}
              />
              <BarRow
                label={group.name}
                share={row?.percent == null ? null : row.percent / 100}
                figure={row === undefined ? '' : figure(row)}
              />
              <Group gap={6} wrap="nowrap">
                {row === undefined
                  ? null
                  : show({ figure: 'none', groups: [group.id], name: t(sentences.unseenOf, group.name) })}
                {onEdit === undefined ? null : (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t(sentences.editOf, group.name)}
                    onClick={() => onEdit(group)}
                  >
                    {t(words.edit)}
                  </Button>
                )}
              </Group>
            </li>
          )
        })}
        {none === null ? null : (
          <li className={css.figureLine} data-total>
            <span />
            <BarRow
              label={<strong>{t(words.all)}</strong>}
              share={none.percent === null ? null : none.percent / 100}
              tone="watch"
              figure={figure(none)}
            />
            {show({ figure: 'none', name: t(words.all) })}
          </li>
        )}
      </ul>
      {coverage?.neverSeen ? (
        <Note>
          <span className={css.between}>
            <span>
              {t(sentences.never, n.whole(coverage.neverSeen))}
              <br />
              {t(words.neverHint)}
            </span>
            {show({ figure: 'never seen', name: t(words.never) })}
          </span>
        </Note>
      ) : null}
      {coverage?.withheld ? <Note>{t(sentences.withheld, n.whole(coverage.withheld))}</Note> : null}
    </Card>
  )
}
