import { Tabs } from '#web/kit/Tabs.tsx'
import { useWords } from '#web/wording/say.ts'
import { words } from './coverage-words.ts'

export function useContentTabs() {
  const { t } = useWords()
  return [
    { key: 'library', label: t(words.library) },
    { key: 'templates', label: t(words.templates) },
    { key: 'coverage', label: t(words.coverage) },
  ]
}

/** The parts of content, side by side. */
export function ContentTabs() {
  const { t } = useWords()
  return <Tabs tabs={useContentTabs()} label={t(words.tabs)} />
}
