import { Button, Group, useComputedColorScheme } from '@mantine/core'
import { saveFile } from '#web/kit/files/save-file.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { cardDrawing, type Told } from '../../picture/card-drawing.ts'
import { cardPicture } from '../../picture/card-picture.ts'
import { cardWords } from '../../saying/card-words.ts'
import { indexSaid } from '../../saying/figure-said.ts'
import { verdictNames } from '../../words.ts'
import css from '../experiments.module.css'
import { sentences, words } from '../words.ts'
import { CardDrawing } from './CardDrawing.tsx'
import { cardPng } from './card-png.ts'

/** The card as it goes on a wall, and on a telephone the same with its figures below each other. */
export function LiftCard({ told }: { readonly told: Told }) {
  const { t, locale } = useWords()
  const tell = useTell()
  const theme = useComputedColorScheme('light')
  const wide = cardDrawing(told, { locale, layout: 'wide' })
  const figures = told.card.figures.map(({ name, index, verdict }) => {
    const said = index.known ? indexSaid(index.value, locale) : t(words.notKnown)
    return t(sentences.figureAlt, name, said, t(verdictNames[verdict]))
  })
  const label = t(sentences.cardAlt, told.name, figures.join(' '))
  const saveSvg = () =>
    saveFile(`${told.name}.svg`, new Blob([cardPicture(told, { locale, theme })], { type: 'image/svg+xml' }))
  const savePng = () =>
    void cardPng(wide, theme)
      .then((png) => saveFile(`${told.name}.png`, png))
      .catch(tell.problem)
  return (
    <section aria-label={t(cardWords.card)} className={css.card}>
      <CardDrawing drawing={wide} label={label} className={css.wide} />
      <CardDrawing drawing={cardDrawing(told, { locale, layout: 'tall' })} label={label} className={css.tall} />
      <Group gap="xs" mt="sm">
        <Button variant="default" onClick={savePng}>
          {t(words.savePng)}
        </Button>
        <Button variant="default" onClick={saveSvg}>
          {t(words.saveSvg)}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {t(words.print)}
        </Button>
      </Group>
    </section>
  )
}
