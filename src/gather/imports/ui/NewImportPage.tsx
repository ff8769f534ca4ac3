import { useState } from 'react'
import { useGo } from '#web/address.ts'
import { apiFetch, apiUrl, useAct } from '#web/asking/api.ts'
import { FileDrop } from '#web/kit/form/FileDrop.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { api } from './imports-api.ts'
import { Steps } from './Steps.tsx'
import { words } from './screen-words.ts'

/** The first step: the file. It is streamed to the server as it is read from the disk. */
export function NewImportPage() {
  const { t } = useWords()
  const go = useGo()
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const create = useAct(api.create, {
    onDone: ({ id }) => go(`/imports/${id}?step=file`, { replace: true }),
  })
  const receive = async (file: File) => {
    setBusy(true)
    try {
      create.mutate({ uploadId: await upload(file) })
    } catch (problem) {
      tell.problem(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <PageTitle title={t(words.whichFile)} lede={t(words.whichLede)} />
      <Steps present="file" />
      <Card>
        <FileDrop
          hint={t(words.dropHint)}
          accept=".csv,.tsv,.txt,.xlsx"
          busy={busy || create.isPending}
          onFile={(file) => void receive(file)}
        />
      </Card>
    </>
  )
}

async function upload(file: File): Promise<string> {
  const answer = await apiFetch(apiUrl(`/uploads?name=${encodeURIComponent(file.name)}`), {
    method: 'POST',
    body: file,
  })
  const { id }: { id: string } = await answer.json()
  return id
}
