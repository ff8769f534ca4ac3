import { NumberInput, Switch, TextInput } from '@mantine/core'
import { Card } from '#web/kit/Card.tsx'
import { useWords } from '#web/say.ts'
import type { Band, Definition } from '../../scorecards/contract.ts'
import { bandWords } from './band-words.ts'
import css from './health.module.css'
import { renamed } from './MeasureEditor.tsx'
import type { Change } from './MeasuresEditor.tsx'
import { Moon } from './Moon.tsx'
import { words } from './words.ts'

const edged = ['thriving', 'steady', 'watch'] as const

/** Where each band begins, to which side the edge belongs, and what to do next with a customer who stands in it. */
export function BandsEditor({ definition, change }: { readonly definition: Definition; readonly change: Change }) {
  const { t } = useWords()
  const { edges } = definition
  return (
    <Card title={t(words.bands)}>
      {edged.map((band) => (
        <div key={band} className={css.bandRow}>
          <Moon band={band} />
          <span>{t(bandWords[band])}</span>
          <NumberInput
            aria-label={`${t(bandWords[band])}: ${t(words.from)}`}
            min={0}
            max={100}
            value={edges[band].from}
            onChange={(from) => change({ edges: { ...edges, [band]: { ...edges[band], from: Number(from) } } })}
          />
          <Switch
            size="xs"
            label={t(edges[band].included ? words.included : words.excluded)}
            checked={edges[band].included}
            onChange={(event) =>
              change({ edges: { ...edges, [band]: { ...edges[band], included: event.currentTarget.checked } } })
            }
          />
          <Act band={band} definition={definition} change={change} />
        </div>
      ))}
      <div className={css.bandRow}>
        <Moon band="risk" />
        <span>{t(bandWords.risk)}</span>
        <span />
        <span />
        <Act band="risk" definition={definition} change={change} />
      </div>
    </Card>
  )
}

function Act({
  band,
  definition,
  change,
}: {
  readonly band: Band
  readonly definition: Definition
  readonly change: Change
}) {
  const { t, locale } = useWords()
  const [first, ...rest] = definition.acts[band]
  const write = (typed: string) => {
    const act = renamed(first ?? { en: '', ja: '' }, locale, typed)
    change({ acts: { ...definition.acts, [band]: typed === '' ? rest : [act, ...rest] } })
  }
  return (
    <TextInput
      aria-label={`${t(bandWords[band])}: ${t(words.act)}`}
      placeholder={t(words.act)}
      value={first?.[locale] ?? ''}
      onChange={(event) => write(event.currentTarget.value)}
    />
  )
}
