import { Button, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAsk, useSave } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { WordsDialog } from '../../../askings/ui/page/MailDialog.tsx'
import { sentences as askingSentences } from '../../../askings/ui/words.ts'
import { LetterFrame } from '../../../content/ui/templates/seeing/LetterFrame.tsx'
import { api, type ShownStanding } from '../standing-api.ts'
import { words } from '../words.ts'

type WordsCardProps = { readonly standing: ShownStanding; readonly mayWrite: boolean }

/** How the mail reads in each language, with the first question in it. */
export function WordsCard({ standing, mayWrite }: WordsCardProps) {
  const { t, locale } = useWords()
  const tell = useTell()
  const [language, setLanguage] = useState<'en' | 'ja'>(locale)
  const [opened, setOpened] = useState<ShownStanding | null>(null)
  const { id } = standing
  const preview = useAsk(api.preview, { id, locale: language })
  const test = useAct(api.test, { onDone: ({ to }) => tell(t(askingSentences.tested, to)) })
  const over = () => setOpened(null)
  const change = useSave(api.change, { done: words.kept, quiet: true, onDone: over, etag: () => opened?.etag })
  const acts = mayWrite ? (
    <Group gap="xs">
      <Button variant="default" loading={test.isPending} onClick={() => test.mutate({ id, locale: language })}>
        {t(words.test)}
      </Button>
      <Button variant="default" onClick={() => setOpened(standing)}>
        {t(words.write)}
      </Button>
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
      {opened === null ? null : (
        <WordsDialog
          of={opened}
          error={change.error}
          isPending={change.isPending}
          onSubmit={(wish) => change.mutate({ id, ...wish })}
          onClose={over}
        />
      )}
    </Card>
  )
}
