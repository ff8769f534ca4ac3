import { Pill } from '#web/kit/Pill.tsx'
import { useWords } from '#web/wording/say.ts'
import { bandWords } from './band-words.ts'
import { Moon, type MoonBand } from './Moon.tsx'
import { words } from './words.ts'

type BandPillProps = { readonly band: MoonBand; readonly isWithheld?: boolean }

/** Moon, word and colour together; of whom nothing may be computed, that it is so. */
export function BandPill({ band, isWithheld = false }: BandPillProps) {
  const { t } = useWords()
  if (isWithheld) return <Pill tone="plain">{t(words.withheld)}</Pill>
  return (
    <Pill tone={band ?? 'plain'}>
      <Moon band={band} size={14} />
      {t(bandWords[band ?? 'unknown'])}
    </Pill>
  )
}
