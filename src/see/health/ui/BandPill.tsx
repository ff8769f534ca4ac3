import { Pill } from '#web/kit/Pill.tsx'
import { useWords } from '#web/say.ts'
import { bandWords } from './band-words.ts'
import { Moon, type MoonBand } from './Moon.tsx'

/** Moon, word and colour together. */
export function BandPill({ band }: { readonly band: MoonBand }) {
  const { t } = useWords()
  return (
    <Pill tone={band ?? 'plain'}>
      <Moon band={band} size={14} />
      {t(bandWords[band ?? 'unknown'])}
    </Pill>
  )
}
