import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { apiFetch, apiUrl } from '#web/asking/api.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { saveFile } from '#web/kit/save-file.ts'
import { useWords } from '#web/wording/say.ts'
import { fileName } from '../../words.ts'
import { words } from '../words.ts'

/** A file of the quotes that are shown. */
export function SaveFileButton({ wish }: { readonly wish: object }) {
  const { t } = useWords()
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const said = Object.entries(wish).map(([name, value]) => [name, String(value)])
      const response = await apiFetch(apiUrl(`/quote-file?${new URLSearchParams(said)}`))
      saveFile(`${t(fileName)}.csv`, await response.blob())
    } catch (problem) {
      tell.problem(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      variant="default"
      loading={busy}
      leftSection={<IconDownload size={15} aria-hidden="true" />}
      onClick={() => void save()}
    >
      {t(words.saveCsv)}
    </Button>
  )
}
