import { Button, Group } from '@mantine/core'
import { FormRow } from '#web/kit/form/FormRow.tsx'
import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Purpose } from '../../consent/contract.ts'
import { channelNames, purposeBenefits, purposeNames } from '../../consent/words.ts'
import type { ShownAnswer } from '../people-api.ts'
import css from './PurposeRow.module.css'
import { words } from './words.ts'

type PurposeRowProps = {
  readonly purpose: Purpose
  readonly answers: readonly ShownAnswer[]
  readonly onDecide?: (given: boolean) => void
}

const tones: Readonly<Record<ShownAnswer['answer'], PillTone>> = { yes: 'thriving', no: 'watch', unknown: 'plain' }

/** Whether we may, channel by channel, with the reason; channels of which the same is known stand together. */
export function PurposeRow({ purpose, answers, onDecide }: PurposeRowProps) {
  const { t } = useWords()
  const groups = [...Map.groupBy(answers, ({ answer, because }) => `${answer} ${because}`).values()]
  return (
    <FormRow label={t(purposeNames[purpose])} hint={t(purposeBenefits[purpose])}>
      {groups.map((group) => (
        <div key={`${group[0]?.answer} ${group[0]?.because}`} className={css.answer}>
          <Pill tone={tones[group[0]?.answer ?? 'unknown']}>{t(words.answers[group[0]?.answer ?? 'unknown'])}</Pill>
          <span>
            {groups.length === 1 ? null : (
              <b>
                {group
                  .flatMap(({ channel }) => (channel === null ? [] : [t(channelNames[channel])]))
                  .join(t(words.and))}
              </b>
            )}
            <span className={css.reason}>{group[0]?.text}</span>
          </span>
        </div>
      ))}
      {onDecide === undefined ? null : (
        <Group gap="xs" mt={8}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t(words.agree)}: ${t(purposeNames[purpose])}`}
            onClick={() => onDecide(true)}
          >
            {t(words.agree)}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t(words.withdraw)}: ${t(purposeNames[purpose])}`}
            onClick={() => onDecide(false)}
          >
            {t(words.withdraw)}
          </Button>
        </Group>
      )}
    </FormRow>
  )
}
