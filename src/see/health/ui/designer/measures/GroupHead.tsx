import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useWords } from '#web/wording/say.ts'
import type { Group } from '../../../../scorecards/contract.ts'
import { sentences } from '../../words.ts'
import { FigureField } from '../fields/FigureField.tsx'
import { WordsField } from '../fields/WordsField.tsx'
import css from './measures.module.css'

type GroupHeadProps = {
  readonly group: Group
  readonly path: string
  /** Its part of the whole; `null` for an axis, which is weighed against nothing and stays. */
  readonly share: number | null
  readonly onChange: (group: Group) => void
  readonly onRemove: () => void
}

export function GroupHead({ group, path, share, onChange, onRemove }: GroupHeadProps) {
  const { t, n } = useWords()
  const name = t(group.name)
  return (
    <div className={css.groupHead}>
      <div className={css.groupLine}>
        <WordsField
          quiet
          label={t(sentences.nameOfGroup, name)}
          value={group.name}
          path={`${path}.name`}
          onChange={(changed) => onChange({ ...group, name: changed })}
        />
        {share === null ? null : (
          <>
            <FigureField
              quiet
              label={t(sentences.weightOf, name)}
              min={0.1}
              value={group.weight}
              path={`${path}.weight`}
              onChange={(weight) => onChange({ ...group, weight })}
            />
            <span className={css.share}>{n.percent(share, 0)}</span>
          </>
        )}
      </div>
      {share === null ? null : (
        <ActionIcon aria-label={t(sentences.removeGroup, name)} onClick={onRemove}>
          <IconX size={15} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  )
}
