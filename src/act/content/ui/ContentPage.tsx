import { useTab } from '#web/kit/Tabs.tsx'
import { LibraryPage } from './library/LibraryPage.tsx'
import { TemplatesPage } from './templates/TemplatesPage.tsx'
import { useContentTabs } from './unseen/ContentTabs.tsx'
import { CoveragePage } from './unseen/CoveragePage.tsx'

/** What already exists, what is written with it, and who has not seen it. */
export function ContentPage() {
  const tab = useTab(useContentTabs())
  return tab === 'coverage' ? <CoveragePage /> : tab === 'templates' ? <TemplatesPage /> : <LibraryPage />
}
