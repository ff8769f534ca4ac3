import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { apiFetch, apiUrl } from '#web/asking/api.ts'
import { saveFile } from '#web/kit/files/save-file.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ViewWish } from '../../contract.ts'
import { fileAddress } from '../list-address.ts'
import { words } from '../words.ts'

/** A file of exactly what is seen: these customers, in this order, with these columns. */
export function FileMenu({ wish }: { readonly wish: ViewWish }) {
  const { t } = useWords()
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const save = async (format: 'csv' | 'xlsx') => {
    setBusy(true)
    try {
      const response = await apiFetch(apiUrl(fileAddress(wish, format)))
      saveFile(nameIn(response) ?? `customers.${format}`, await response.blob())
    } catch (problem) {
      tell.problem(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" loading={busy} leftSection={<IconDownload size={15} aria-hidden="true" />}>
          {t(words.file)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('csv')}>{t(words.csv)}</Menu.Item>
        <Menu.Item onClick={() => void save('xlsx')}>{t(words.xlsx)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function nameIn(response: Response): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return encoded && decodeURIComponent(encoded)
}
