import { Button } from '@mantine/core'
import { useState } from 'react'
import { everyPart } from '#web/all-screens.ts'
import { LatePart } from '#web/LatePart.tsx'
import { useSession } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'

type TemplateActsProps = {
  /** The latest, as it is kept; nothing where none was written. */
  readonly versionId: string | undefined
  readonly isDisabled: boolean
}

/** What others do with the latest version as it is kept, each as a button. */
export function TemplateActs({ versionId, isDisabled }: TemplateActsProps) {
  const { t } = useWords()
  const { permissions } = useSession()
  const [doing, setDoing] = useState<string | null>(null)
  if (versionId === undefined) return null
  const acts = everyPart('templateActs').filter(({ permission }) => permissions.includes(permission))
  const done = acts.find(({ key }) => key === doing)
  return (
    <>
      {done === undefined ? null : <LatePart of={done} rows={0} props={{ versionId, onClose: () => setDoing(null) }} />}
      {acts.map(({ key, label }) => (
        <Button key={key} variant="default" disabled={isDisabled} onClick={() => setDoing(key)}>
          {t(label)}
        </Button>
      ))}
    </>
  )
}
