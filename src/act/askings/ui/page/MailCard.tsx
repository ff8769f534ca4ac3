import { Button, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { LetterFrame } from '../../../content/ui/templates/seeing/LetterFrame.tsx'
import { api, type ShownAskingPage } from '../askings-api.ts'
import { sentences, words } from '../words.ts'
import { MailDialog } from './MailDialog.tsx'

type MailCardProps = { readonly asking: ShownAskingPage; readonly mayWrite: boolean }

/** How the mail reads in each language, with the first question in it. */
export function MailCard({ asking, mayWrite }: MailCardProps) {
  const { t, locale } = useWords()
  const tell = useTell()
  const maySend = useMay('messages.send')
  const [language, setLanguage] = useState<'en' | 'ja'>(locale)
  const [writing, setWriting] = useState(false)
  const { id } = asking
  const preview = useAsk(api.preview, { id, locale: language })
  const test = useAct(api.test, { onDone: ({ to }) => tell(t(sentences.tested, to)) })
  const acts = maySend ? (
    <Group gap="xs">
      <Button variant="default" loading={test.isPending} onClick={() => test.mutate({ id, locale: language })}>
        {t(words.test)}
      </Button>
      {mayWrite ? (
        <Button variant="default" onClick={() => setWriting(true)}>
          {t(words.write)}
        </Button>
      ) : null}
    </Group>
  ) : undefined
  return (
    <Card title={t(words.mail)} sub={t(words.mailSub)} acts={acts}>
      <SegmentedControl
        mb="sm"
        aria-label={t(words.language)}
        data={[
          { value: 'en', label: t(words.english) },
          { value: 'ja', label: t(words.japanese) },
        ]}
        value={language}
        onChange={(next) => setLanguage(next === 'ja' ? 'ja' : 'en')}
      />
      <Answer of={preview} rows={6}>
        {({ html, subject }) => <LetterFrame html={html} subject={subject} width={600} scheme="light" />}
      </Answer>
      {writing ? <MailDialog asking={asking} onClose={() => setWriting(false)} /> : null}
    </Card>
  )
}
