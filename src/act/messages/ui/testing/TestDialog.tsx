import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import type { AboutVersion } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { PersonChoice } from '../../../content/ui/templates/seeing/PersonChoice.tsx'
import { api } from '../messages-api.ts'
import { sentences, words } from '../words.ts'

/** A version of a template to whoever asks for it, filled in as for somebody on record; nobody else gets it. */
export function TestDialog({ versionId, onClose }: AboutVersion) {
  const { t, locale, n } = useWords()
  const tell = useTell()
  const [chosen, choose] = useState<{ value: string; label: string } | null>(null)
  const [language, setLanguage] = useState<'en' | 'ja'>(locale)
  const test = useAct(api.testTemplate, {
    quiet: true,
    onDone: ({ to, missing }) => {
      const lacks =
        missing.length === 0 ? '' : ` ${t(sentences.withMissing, n.list(missing.map(({ said }) => t(said))))}`
      tell(`${t(sentences.tested, to)}${lacks}`)
      onClose()
    },
  })
  const problems = problemsIn(test.error, ['personId'])
  return (
    <Dialog open onClose={onClose} title={t(words.test)}>
      <Form
        problem={problems.overall ?? problems.at.get('personId')}
        act={t(words.send)}
        isPending={test.isPending}
        onSubmit={() => chosen !== null && test.mutate({ versionId, personId: chosen.value, locale: language })}
        onCancel={onClose}
      >
        <p>{t(words.testHint)}</p>
        <PersonChoice chosen={chosen} onChoose={choose} />
        <SegmentedControl
          mt="md"
          aria-label={t(words.language)}
          data={[
            { value: 'en', label: t(words.english) },
            { value: 'ja', label: t(words.japanese) },
          ]}
          value={language}
          onChange={(next) => setLanguage(next === 'ja' ? 'ja' : 'en')}
        />
      </Form>
    </Dialog>
  )
}
