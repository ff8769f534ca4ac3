import { Button, Select } from '@mantine/core'
import { useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { segments } from '../health-api.ts'
import { sentences, words } from '../words.ts'
import { FaultsContext } from './design.ts'
import css from './fields/fields.module.css'
import { WordsField } from './fields/WordsField.tsx'
import type { Placing } from './use-placing.ts'

const everyone = ''

/** What the scorecard is called, for whom it is, and when it is tried. It holds as soon as it is saved, without a new version. */
export function AppliesCard({ placing }: { readonly placing: Placing }) {
  const { t } = useWords()
  const maySegments = useMay('segments.read')
  const found = useAsk(segments.list, {}, { enabled: maySegments })
  const { wish, change, others, isChanged, faultAt } = placing
  const rows = found.data?.rows ?? []
  const save = isChanged ? (
    <>
      <Button variant="subtle" size="compact-sm" onClick={placing.forget}>
        {t(words.cancel)}
      </Button>
      <Button
        variant="filled"
        size="compact-sm"
        aria-label={t(words.saveApplies)}
        loading={placing.isSaving}
        onClick={() => void placing.save()}
      >
        {t(words.save)}
      </Button>
    </>
  ) : undefined
  const earlier = others.slice(0, wish.place).find(({ segmentId, number }) => segmentId === null && number !== null)
  return (
    <FaultsContext value={faultAt}>
      <Card title={t(words.applies)} sub={t(words.appliesSub)} {...(save ? { acts: save } : {})}>
        <div className={css.fields}>
          <WordsField both label={t(words.name)} value={wish.name} path="name" onChange={(name) => change({ name })} />
          <div className={css.words}>
            <Select
              label={t(words.appliesTo)}
              searchable
              value={wish.segmentId ?? everyone}
              data={[
                { value: everyone, label: t(words.everyone) },
                ...rows.map(({ id, name }) => ({ value: id, label: name })),
                ...(wish.segmentId !== null && !rows.some(({ id }) => id === wish.segmentId)
                  ? [{ value: wish.segmentId, label: t(words.inSegment) }]
                  : []),
              ]}
              error={faultAt('segmentId')}
              onChange={(id) => change({ segmentId: id === everyone ? null : id })}
            />
            {others.length === 0 || wish.place < 0 ? null : (
              <Select
                label={t(words.order)}
                value={String(wish.place)}
                data={[
                  { value: '0', label: t(words.first) },
                  ...others.map(({ name }, index) => ({
                    value: String(index + 1),
                    label: t(sentences.after, t(name)),
                  })),
                ]}
                error={faultAt('ids')}
                onChange={(place) => change({ place: Number(place) })}
              />
            )}
          </div>
        </div>
        {earlier === undefined || wish.place < 0 ? null : (
          <Note tone="watch">
            {t(sentences.shadowed, t(earlier.name))}{' '}
            <Button variant="subtle" size="compact-xs" onClick={() => change({ place: others.indexOf(earlier) })}>
              {t(sentences.tryBefore, t(earlier.name))}
            </Button>
          </Note>
        )}
      </Card>
    </FaultsContext>
  )
}
