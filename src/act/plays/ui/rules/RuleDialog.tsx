import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useSave } from '#web/asking/api.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Sentence } from '#web/kit/said/Sentence.tsx'
import { useWords } from '#web/wording/say.ts'
import { DoingField } from '../../../../see/health/ui/designer/fields/DoingField.tsx'
import type { Doing } from '../../../../see/scorecards/contract.ts'
import type { PlayKind } from '../../contract/rules.ts'
import { api, type ShownRule } from '../plays-api.ts'
import { words as playWords } from '../words.ts'
import { DaysField } from './DaysField.tsx'
import { KindField } from './KindField.tsx'
import { whenOf } from './RuleLine.tsx'
import { words } from './rule-words.ts'
import { type Watched, WatchedFields } from './WatchedFields.tsx'

type RuleDialogProps = { readonly rule?: ShownRule; readonly onClose: () => void }

/** A new rule, or which play an existing one opens: what it watches is what it is, and stays. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const { t } = useWords()
  const [watched, setWatched] = useState<Watched>({ by: 'segment', name: '' })
  const [kind, setKind] = useState<PlayKind>(rule?.kind ?? 'activity')
  const [en, setEn] = useState(rule?.act.en ?? '')
  const [ja, setJa] = useState(rule?.act.ja ?? '')
  const [doing, setDoing] = useState<Doing>(rule?.doing ?? 'other')
  const [{ days: dueInDays, dayKind }, setDue] = useState({
    days: rule?.dueInDays ?? 3,
    dayKind: rule?.dayKind ?? 'calendar',
  })
  const done = { done: playWords.saved, onDone: onClose }
  const add = useAct(api.addRule, done)
  const change = useSave(api.changeRule, { ...done, etag: rule?.etag })
  const play = { kind, act: { en: en.trim() || ja.trim(), ja: ja.trim() || en.trim() }, doing, dueInDays, dayKind }
  const [opened] = useState(play)
  const name = watched.name.trim()
  const save = () => {
    if (rule !== undefined) change.mutate({ id: rule.id, ...changedOf(play, opened) })
    else add.mutate({ ...play, ...(watched.by === 'segment' ? { segmentId: name } : { event: name }) })
  }
  const lacking = play.act.en === '' || (rule === undefined && name === '')
  const acts = (
    <Button variant="filled" disabled={lacking} loading={add.isPending || change.isPending} onClick={save}>
      {t(playWords.save)}
    </Button>
  )
  return (
    <Dialog open onClose={onClose} title={t(rule === undefined ? words.addTitle : words.changeTitle)} acts={acts}>
      <Stack gap="sm">
        {rule === undefined ? (
          <WatchedFields watched={watched} onChange={setWatched} />
        ) : (
          <div>
            <Sentence text={whenOf(rule, t)} />
          </div>
        )}
        <KindField kind={kind} onChange={setKind} />
        <TextInput label={t(words.actEn)} value={en} onChange={(event) => setEn(event.currentTarget.value)} />
        <TextInput
          label={t(words.actJa)}
          description={t(words.oneIsEnough)}
          value={ja}
          onChange={(event) => setJa(event.currentTarget.value)}
        />
        <DoingField value={doing} onChange={setDoing} />
        <DaysField label={t(words.dueInDays)} days={dueInDays} dayKind={dayKind} most={365} onChange={setDue} />
      </Stack>
    </Dialog>
  )
}
