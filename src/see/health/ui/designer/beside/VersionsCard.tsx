import { Button } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { type ShownScorecard, scorecards } from '../../health-api.ts'
import { sentences, words } from '../../words.ts'
import sheetCss from '../designer.module.css'
import css from './beside.module.css'

/** All versions that were ever published; each stays as it was, with the readings that it made. */
export function VersionsCard({ card }: { readonly card: ShownScorecard }) {
  const { t, n } = useWords()
  const retire = useAct(scorecards.retire, { done: words.saved })
  const reinstate = useAct(scorecards.reinstate, { done: words.saved })
  const mayDesign = useMay('health.design')
  const act = card.retired ? reinstate : retire
  const acts = mayDesign ? (
    <Button variant="subtle" size="compact-sm" loading={act.isPending} onClick={() => act.mutate({ id: card.id })}>
      {t(card.retired ? words.reinstate : words.retire)}
    </Button>
  ) : undefined
  return (
    <Card title={t(words.history)} {...(acts ? { acts } : {})}>
      {card.versions.length === 0 ? (
        <p className={sheetCss.remark}>{t(words.neverPublished)}</p>
      ) : (
        <ul className={css.list}>
          {card.versions.map(({ id, number, publishedAt }) => (
            <li key={id}>
              {t(sentences.version, number)} <span className={css.quiet}>{n.instant(publishedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
