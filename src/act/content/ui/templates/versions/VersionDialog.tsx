import { Button, Tabs } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownVersion } from '../../content-api.ts'
import { PreviewCard } from '../seeing/PreviewCard.tsx'
import { draftOf, type Language, languages } from '../template-draft.ts'
import { languageName, sentences, words } from '../template-words.ts'

type Props = {
  readonly version: ShownVersion
  readonly language: Language
  readonly onClose: () => void
  readonly onBeginFrom?: () => void
}

/** What a version says, as it is seen; another text can be begun from it. */
export function VersionDialog({ version, language: begun, onClose, onBeginFrom }: Props) {
  const { t, n } = useWords()
  const [language, setLanguage] = useState(begun)
  const [draft] = useState(() => draftOf(version))
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(sentences.number, n.whole(version.number))}
      acts={onBeginFrom === undefined ? undefined : <Button onClick={onBeginFrom}>{t(words.beginFrom)}</Button>}
    >
      <Tabs
        mb="sm"
        value={language}
        onChange={(next) => setLanguage(languages.find((one) => one === next) ?? language)}
      >
        <Tabs.List aria-label={t(words.languages)}>
          {languages.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(languageName(one))}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {languages.map((one) => (
          <Tabs.Panel key={one} value={one}>
            {one === language ? <PreviewCard draft={draft} language={one} /> : null}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Dialog>
  )
}
