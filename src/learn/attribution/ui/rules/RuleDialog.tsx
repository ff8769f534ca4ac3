import { Button, Group, NativeSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { writtenNumber, writtenPercent } from '#platform/tables/cells/written-number.ts'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { namesShares, ruleKinds } from '../../contract/rules.ts'
import { ruleKindNames } from '../../words.ts'
import { api, type ShownRule } from '../attribution-api.ts'
import { partyIn, partyKey } from '../party.ts'
import { useParties } from '../use-parties.ts'
import { words } from './rules-words.ts'

type RuleDialogProps = { readonly rule?: ShownRule; readonly onClose: () => void }
type ShareDraft = { readonly key: number; readonly party: string; readonly percent: string }

const shareOf = ({ party, percent }: ShareDraft) => ({
  ...partyIn(party),
  percent: writtenPercent(percent) ?? writtenNumber(percent) ?? percent,
})

/** Proposes a rule, or another version of one, which begins with what the latest says. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const { t } = useWords()
  const latest = rule?.versions[0]
  // No share is given to whoever left; who has one by now is named.
  const { groups } = useParties((latest?.shares ?? []).map(partyKey))
  const [name, setName] = useState('')
  const [kind, setKind] = useState(latest?.kind ?? 'fixed')
  const [note, setNote] = useState('')
  const [shares, setShares] = useState<readonly ShareDraft[]>(() =>
    latest === undefined || latest.shares.length === 0
      ? [0, 1].map((key) => ({ key, party: '', percent: '' }))
      : latest.shares.map((share, key) => ({ key, party: partyKey(share), percent: share.percent })),
  )
  const options = { quiet: true, done: words.proposed, onDone: onClose }
  const add = useAct(api.addRule, options)
  const revise = useAct(api.reviseRule, options)
  const { error, isPending } = rule === undefined ? add : revise
  const problems = problemsIn(error, [
    'name',
    'shares',
    ...shares.flatMap((_, at) => [`shares.${at}`, `shares.${at}.percent`]),
  ])
  const set = (key: number, part: Partial<ShareDraft>) =>
    setShares((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const submit = () => {
    const said = {
      kind,
      note,
      shares: namesShares(kind) ? shares.map(shareOf) : [],
    }
    if (rule === undefined) add.mutate({ name, ...said })
    else revise.mutate({ id: rule.id, ...said })
  }
  return (
    <Dialog open wide onClose={onClose} title={t(rule === undefined ? words.addRule : words.revise)}>
      <Form
        problem={problems.overall}
        act={t(words.propose)}
        isPending={isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Stack gap="sm">
          {rule === undefined ? (
            <TextInput
              label={t(words.name)}
              value={name}
              error={problems.at.get('name')}
              onChange={({ currentTarget: { value } }) => setName(value)}
              data-autofocus
            />
          ) : null}
          <NativeSelect
            label={t(words.kind)}
            value={kind}
            data={ruleKinds.map((value) => ({ value, label: t(ruleKindNames[value]) }))}
            onChange={({ currentTarget: { value } }) => setKind(ruleKinds.find((one) => one === value) ?? 'fixed')}
          />
          {namesShares(kind)
            ? shares.map(({ key, party, percent }, at) => (
                <Group key={key} gap="xs" align="flex-end" wrap="nowrap">
                  <Select
                    style={{ flexGrow: 1 }}
                    label={`${t(words.party)} ${at + 1}`}
                    data={groups}
                    value={party || null}
                    searchable
                    error={problems.at.get(`shares.${at}`)}
                    onChange={(value) => set(key, { party: value ?? '' })}
                  />
                  <TextInput
                    label={`${t(words.percent)} ${at + 1}`}
                    inputMode="decimal"
                    value={percent}
                    error={problems.at.get(`shares.${at}.percent`)}
                    onChange={({ currentTarget: { value } }) => set(key, { percent: value })}
                  />
                  {shares.length > 1 ? (
                    <Button
                      variant="subtle"
                      aria-label={`${t(words.takeOut)} ${at + 1}`}
                      onClick={() => setShares((before) => before.filter((one) => one.key !== key))}
                    >
                      {t(words.takeOut)}
                    </Button>
                  ) : null}
                </Group>
              ))
            : null}
          {namesShares(kind) ? (
            <Group>
              <Button
                variant="default"
                onClick={() =>
                  setShares((before) => [
                    ...before,
                    { key: Math.max(...before.map((one) => one.key)) + 1, party: '', percent: '' },
                  ])
                }
              >
                {t(words.another)}
              </Button>
            </Group>
          ) : null}
          {problems.at.get('shares') === undefined ? null : <p role="alert">{problems.at.get('shares')}</p>}
          <Textarea
            label={t(words.note)}
            autosize
            value={note}
            onChange={({ currentTarget: { value } }) => setNote(value)}
          />
        </Stack>
      </Form>
    </Dialog>
  )
}
