import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { apiFetch, apiUrl } from '../../asking/api.ts'
import { useWords } from '../../wording/say.ts'
import { useTell } from '../said/use-tell.tsx'
import { words } from '../words.ts'
import { saveFile } from './save-file.ts'

type SaveCsvProps = {
  /** Where the file is answered, below `/api/v1`. */
  readonly from: string
  /** What is seen: the file is counted under the same switches. */
  readonly wish: object
  readonly named: string
}

/** A file of what is seen, as the server has it. */
export function SaveCsvButton({ from, wish, named }: SaveCsvProps) {
  const { t } = useWords()
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const said = Object.entries(wish).map(([name, value]) => [name, String(value)])
      const response = await apiFetch(apiUrl(`${from}?${new URLSearchParams(said)}`))
      saveFile(`${named}.csv`, await response.blob())
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
