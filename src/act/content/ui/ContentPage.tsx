import { useTab } from '#web/kit/Tabs.tsx'
import { LibraryPage } from './library/LibraryPage.tsx'
import { useContentTabs } from './unseen/ContentTabs.tsx'
import { CoveragePage } from './unseen/CoveragePage.tsx'

/** What already exists, and who has not seen it. */
export function ContentPage() {
  return useTab(useContentTabs()) === 'coverage' ? <CoveragePage /> : <LibraryPage />
}
