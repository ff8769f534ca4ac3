import { Button, Group, Radio } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { verdicts } from '../../sentiment/said.ts'
import { verdictNames } from '../../words.ts'
import css from '../verbatims.module.css'
import { api, type ShownVerbatim } from '../verbatims-api.ts'
import { words } from '../words.ts'

/** Somebody says how it is meant; it counts at once, and can be left to the lexicon again. */
export function Correction({ of }: { readonly of: ShownVerbatim }) {
  const { t } = useWords()
  const correct = useAct(api.correct, { done: words.corrected })
  const uncorrect = useAct(api.uncorrect, { done: words.uncorrected })
  return (
    <section className={css.block}>
      <Radio.Group
        label={t(words.correct)}
        value={(correct.isPending ? correct.variables?.verdict : of.verdict) ?? ''}
        onChange={(value) => {
          const verdict = verdicts.find((one) => one === value)
          if (verdict !== undefined) correct.mutate({ id: of.id, verdict })
        }}
      >
        <Group gap="md" mt={6}>
          {verdicts.map((verdict) => (
            <Radio key={verdict} value={verdict} label={t(verdictNames[verdict])} />
          ))}
          {of.correction === null ? null : (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={uncorrect.isPending}
              onClick={() => uncorrect.mutate({ id: of.id })}
            >
              {t(words.uncorrect)}
            </Button>
          )}
        </Group>
      </Radio.Group>
    </section>
  )
}
