import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { kinds, mostFigures } from '../../contract/experiment.ts'
import { kindNames } from '../../words.ts'
import css from '../experiments.module.css'
import { sentences, words } from '../words.ts'
import { type FigureDraft, noFigure } from './experiment-draft.ts'

type FigureFieldsProps = {
  readonly figures: readonly FigureDraft[]
  readonly problems: ReadonlyMap<string, string>
  readonly onChange: (figures: FigureDraft[]) => void
}

/** The figures in their order: the first is the one that is watched. */
export function FigureFields({ figures, problems, onChange }: FigureFieldsProps) {
  const { t, n } = useWords()
  return (
    <>
      <p className={css.quiet}>{t(words.figureHint)}</p>
      {figures.map((figure, at) => {
        const set = (part: Partial<FigureDraft>) =>
          onChange(figures.map((one, i) => (i === at ? { ...one, ...part } : one)))
        const name = t(sentences.figureAt, n.whole(at + 1))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a figure is its place
          <fieldset key={at} className={css.fieldset} aria-label={name}>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <TextInput
                label={name}
                value={figure.name}
                maxLength={120}
                error={problems.get(`figures.${at}.name`)}
                onChange={({ currentTarget: { value } }) => set({ name: value })}
                required
              />
              <NativeSelect
                label={t(words.kind)}
                value={figure.kind}
                data={kinds.map((value) => ({ value, label: t(kindNames[value]) }))}
                onChange={({ currentTarget: { value } }) =>
                  set({ kind: kinds.find((one) => one === value) ?? figure.kind })
                }
              />
              <NativeSelect
                label={t(words.better)}
                value={figure.better}
                data={(['higher', 'lower'] as const).map((value) => ({ value, label: t(words.betterAs[value]) }))}
                onChange={({ currentTarget: { value } }) => set({ better: value === 'lower' ? 'lower' : 'higher' })}
              />
              <TextInput
                label={t(words.worthwhileField)}
                value={figure.worthwhile}
                inputMode="decimal"
                error={problems.get(`figures.${at}.worthwhile`)}
                onChange={({ currentTarget: { value } }) => set({ worthwhile: value })}
              />
            </SimpleGrid>
            {figures.length > 1 ? (
              <Group justify="flex-end">
                <Button
                  variant="subtle"
                  aria-label={`${t(words.takeOut)}: ${figure.name === '' ? name : figure.name}`}
                  onClick={() => onChange(figures.filter((_, i) => i !== at))}
                >
                  {t(words.takeOut)}
                </Button>
              </Group>
            ) : null}
          </fieldset>
        )
      })}
      {figures.length < mostFigures ? (
        <Button variant="default" mt="sm" onClick={() => onChange([...figures, noFigure])}>
          {t(words.addFigure)}
        </Button>
      ) : null}
    </>
  )
}
