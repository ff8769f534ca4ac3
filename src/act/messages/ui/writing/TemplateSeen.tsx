import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { PersonChoice } from '../../../content/ui/templates/seeing/PersonChoice.tsx'
import { api, type ShownMessagePage } from '../messages-api.ts'
import { sentences, words } from '../words.ts'
import { Verdict } from './Verdict.tsx'

type Of = Pick<ShownMessagePage, 'id' | 'class' | 'purpose' | 'channels' | 'lacks'>
type TemplateSeenProps = { readonly message: Of; readonly template: NonNullable<ShownMessagePage['template']> }

/** Which template it is made of, and the letter as somebody on record gets it. */
export function TemplateSeen({ message, template }: TemplateSeenProps) {
  const { t, n } = useWords()
  const tell = useTell()
  const maySend = useMay('messages.send')
  const [chosen, choose] = useState<{ value: string; label: string } | null>(null)
  const wish = {
    class: message.class,
    purpose: message.purpose,
    channels: message.channels,
    templateVersionId: template.versionId,
  }
  const seen = useAsk(
    api.preview,
    { ...wish, personId: chosen?.value ?? '' },
    { enabled: chosen !== null, retry: false },
  )
  const test = useAct(api.test, { onDone: ({ to }) => tell(t(sentences.tested, to)) })
  const sends =
    message.channels.includes('email') &&
    !message.lacks.some(({ what, channel }) => what === 'server' && channel === 'email')
  return (
    <Card
      title={t(words.template)}
      acts={
        maySend && sends && chosen !== null ? (
          <Button
            variant="default"
            loading={test.isPending}
            onClick={() => test.mutate({ id: message.id, personId: chosen.value })}
          >
            {t(words.test)}
          </Button>
        ) : undefined
      }
    >
      <p>
        <Go to={`/content/templates/${template.templateId}`}>
          {t(sentences.ofVersion, template.name, n.whole(template.number))}
        </Go>
      </p>
      <PersonChoice chosen={chosen} onChoose={choose} />
      {seen.error === null ? null : <ErrorState error={seen.error} />}
      {chosen !== null && seen.isPending ? <LoadingRows rows={6} /> : null}
      {seen.data?.of == null ? null : <Verdict of={seen.data.of} />}
    </Card>
  )
}
