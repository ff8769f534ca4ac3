import { Button, Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSave } from '#web/asking/api.ts'
import { LineChart } from '#web/kit/chart/LineChart.tsx'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { typeWords, words } from '../../words.ts'
import css from '../events.module.css'
import { api, type ShownName } from '../events-api.ts'
import { daysBefore } from '../usage/days-before.ts'

/** One name: what it means, what it carries, how often it came each day. */
export function NameDialog({ of, onClose }: { readonly of: ShownName; readonly onClose: () => void }) {
  const { t, n } = useWords()
  const mayWrite = useMay('events.write')
  const [description, setDescription] = useState(of.description)
  const [isChurn, setChurn] = useState(of.means === 'churn')
  const said = { description, means: isChurn ? ('churn' as const) : null }
  const [opened] = useState(said)
  const change = useSave(api.describeName, { etag: of.etag, done: words.saved, onDone: onClose })
  const dates = daysBefore(of.today, of.days.length)
  const points = of.days.map((count, day) => ({ x: dates[day] ?? '', y: count }))
  const acts = mayWrite ? (
    <>
      <Button
        variant="default"
        loading={change.isPending}
        onClick={() => change.mutate({ id: of.id, hidden: !of.hidden })}
      >
        {t(of.hidden ? words.showAgain : words.hide)}
      </Button>
      <Button loading={change.isPending} onClick={() => change.mutate({ id: of.id, ...changedOf(said, opened) })}>
        {t(words.save)}
      </Button>
    </>
  ) : undefined
  return (
    <Dialog open wide onClose={onClose} title={of.name} acts={acts}>
      <LineChart bare kind="bar" title={t(words.perDay)} unit={t(words.events)} series={[{ name: of.name, points }]} />
      <dl className={css.facts}>
        <dt>{t(words.total)}</dt>
        <dd>{n.whole(of.total)}</dd>
        <dt>{t(words.firstSeen)}</dt>
        <dd>{n.instant(of.firstSeenAt)}</dd>
        <dt>{t(words.lastSeen)}</dt>
        <dd>{of.lastSeenAt === null ? t(words.never) : n.instant(of.lastSeenAt)}</dd>
        <dt>{t(words.properties)}</dt>
        <dd>
          {Object.entries(of.properties).map(([name, types]) => (
            <div key={name}>
              {name}{' '}
              <span className={css.unknown}>{n.list(types.map((type) => t(typeWords[type] ?? words.otherType)))}</span>
            </div>
          ))}
        </dd>
      </dl>
      <Textarea
        label={t(words.meaning)}
        placeholder={t(words.describeHint)}
        value={description}
        readOnly={!mayWrite}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <Checkbox
        mt="sm"
        label={t(words.meansChurn)}
        description={t(words.meansChurnText)}
        checked={isChurn}
        disabled={!mayWrite}
        onChange={(event) => setChurn(event.currentTarget.checked)}
      />
    </Dialog>
  )
}
