import { Button, Group } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { channelNames, purposeNames } from '../../people/words.ts'
import { nameFields, readingFields } from '../contract.ts'
import css from './joins.module.css'
import { api, type ShownPreview } from './joins-api.ts'
import { SideBySide } from './SideBySide.tsx'
import { usePart } from './use-part.ts'
import { sentences, words } from './words.ts'

type PanelProps = {
  readonly keptId: string
  readonly otherId: string
  readonly onBack: () => void
  readonly onTurn: () => void
  readonly onDone: () => void
}

export function JoinPreviewPanel({ keptId, otherId, onBack, onTurn, onDone }: PanelProps) {
  const { t } = useWords()
  const tell = useTell()
  const [take, setTake] = useState<string[]>([])
  const pair = { id: keptId, absorbedId: otherId, take }
  const preview = useAsk(api.preview, pair, { placeholderData: keepPreviousData })
  const part = usePart()
  const join = useAct(api.join, {
    onDone: ({ id }) => {
      tell(t(words.joined), { undo: () => part.mutate({ id }) })
      onDone()
    },
  })
  const toggle = (field: string, wanted: boolean) =>
    setTake(wanted ? [...take, field] : take.filter((one) => one !== field && !isOfOneChoice(one, field)))
  return (
    <Answer of={preview}>
      {(shown) => (
        <>
          <p className={css.lead}>{t(sentences.joinInto, called(shown.absorbed), called(shown.kept))}</p>
          <SideBySide of={shown} take={take} onTake={toggle} />
          <Refusals of={shown} />
          <Note>{t(words.undoable)}</Note>
          <Group justify="flex-end" mt="md" gap="xs">
            <Button variant="default" onClick={onBack}>
              {t(words.back)}
            </Button>
            <Button variant="default" onClick={onTurn}>
              {t(words.turn)}
            </Button>
            <Button loading={join.isPending} onClick={() => join.mutate({ ...pair, seen: shown.seen })}>
              {t(words.join)}
            </Button>
          </Group>
        </>
      )}
    </Answer>
  )
}

function Refusals({ of }: { readonly of: ShownPreview }) {
  const { t, n } = useWords()
  if (of.refusals.length === 0) return null
  const named = of.refusals.map(({ purpose, channel }) =>
    channel === null
      ? t(purposeNames[purpose])
      : `${t(purposeNames[purpose])}${t(words.dot)}${t(channelNames[channel])}`,
  )
  return (
    <Note tone="watch">
      {t(words.refusals)} {n.list([...new Set(named)])}
    </Note>
  )
}

/** A name is one choice with its parts, and so is a reading. */
function isOfOneChoice(one: string, other: string): boolean {
  return [nameFields, readingFields].some((fields: readonly string[]) => fields.includes(one) && fields.includes(other))
}

function called({ name, email }: ShownPreview['kept']): string {
  return name || email || '–'
}
