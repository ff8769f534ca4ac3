import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '#web/wording/say.ts'
import type { Act } from '../../../../scorecards/contract.ts'
import { sentences, words } from '../../words.ts'
import { useFaultAt } from '../design.ts'
import { DoingField } from './DoingField.tsx'
import css from './fields.module.css'
import { WordsField } from './WordsField.tsx'

type ActsFieldProps = {
  readonly of: string
  readonly acts: readonly Act[]
  readonly onChange: (acts: Act[]) => void
  readonly path: string
}

/** What to do next with whoever stands here; one act is the rule, a few are possible. */
export function ActsField({ of, acts, onChange, path }: ActsFieldProps) {
  const { t } = useWords()
  const fault = useFaultAt()(path)
  const [more, setMore] = useState(false)
  const shown: readonly Act[] = acts.length === 0 || more ? [...acts, { en: '', ja: '' }] : acts
  const write = (index: number, act: Act) => {
    setMore(false)
    onChange(index < acts.length ? acts.with(index, act) : [...acts, act])
  }
  return (
    <div className={css.acts}>
      <div className={css.actList}>
        {shown.map((act, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an act is its place in the list
          <div key={index} className={css.act}>
            <WordsField
              quiet
              label={t(sentences.actOf, of, index + 1)}
              placeholder={t(words.act)}
              value={act}
              path={`${path}.${index}`}
              onChange={(changed) => write(index, { ...act, ...changed })}
              onEmpty={() => onChange(acts.toSpliced(index, 1))}
            />
            <DoingField
              of={t(sentences.actOf, of, index + 1)}
              value={act.doing ?? 'other'}
              onChange={(doing) => write(index, { ...act, doing })}
            />
          </div>
        ))}
        {acts.length === 0 && fault ? (
          <span className={css.fault} role="alert">
            {fault}
          </span>
        ) : null}
      </div>
      <ActionIcon
        aria-label={t(sentences.addAct, of)}
        disabled={acts.length === 0 || acts.length >= 5 || more}
        onClick={() => setMore(true)}
      >
        <IconPlus size={15} aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
