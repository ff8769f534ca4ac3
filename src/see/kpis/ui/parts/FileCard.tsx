import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { saveFile } from '#web/kit/files/save-file.ts'
import { FileDrop } from '#web/kit/form/FileDrop.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from '../kpis-api.ts'
import { sentences, words } from '../words.ts'

/** The structure as a file that is reviewed line by line, and back. */
export function FileCard() {
  const { t, n } = useWords()
  const tell = useTell()
  const mayWrite = useMay('kpis.write')
  const [name, setName] = useState('')
  const take = useAct(api.takeFile, {
    quiet: true,
    onDone: ({ added, changed, unchanged, notInFile }) =>
      tell(t(sentences.taken, n.whole(added), n.whole(changed), n.whole(unchanged), n.whole(notInFile.length))),
  })
  const problems = problemsIn(take.error, [])
  const save = () =>
    void api
      .file({})
      .then(({ yaml }) => saveFile('kpis.yaml', new Blob([yaml], { type: 'application/yaml;charset=utf-8' })))
      .catch(tell.problem)
  const bring = (file: File) => {
    setName(file.name)
    void file.text().then((yaml) => take.mutate({ yaml }))
  }
  return (
    <Card title={t(words.file)} sub={t(words.fileSub)} acts={<Button onClick={save}>{t(words.saveFile)}</Button>}>
      {mayWrite ? (
        <FileDrop
          label={t(words.takeFile)}
          hint={t(words.takeHint)}
          accept=".yaml,.yml"
          busy={take.isPending}
          onFile={bring}
        />
      ) : null}
      {problems.overall === undefined ? null : (
        <Note tone="watch">
          {name}: {problems.overall}
        </Note>
      )}
    </Card>
  )
}
