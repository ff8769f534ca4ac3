import { Button, Group, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { evidenceNames } from '../../words.ts'
import css from '../attribution.module.css'
import { api } from '../attribution-api.ts'
import { useParties } from '../use-parties.ts'
import { words } from '../words.ts'
import type { ContributionDraft, OutcomeDraft } from './outcome-draft.ts'

type ContributionFieldsProps = {
  readonly draft: OutcomeDraft
  readonly problems: ReadonlyMap<string, string>
  readonly set: (contributions: readonly ContributionDraft[]) => void
}

/** Who did what for it, each with what is on record of the customer, or what is only written down. */
export function ContributionFields({ draft, problems, set }: ContributionFieldsProps) {
  const { t, n } = useWords()
  const { groups } = useParties()
  const { customerId, happenedOn, contributions } = draft
  const asked = { customerId: customerId ?? '', until: happenedOn }
  const { data } = useAsk(api.evidence, asked, { enabled: customerId !== null && happenedOn !== '' })
  const candidates = data?.rows ?? []
  const known = candidates.map(({ kind, id, said, on }) => ({
    value: `${kind} ${id}`,
    label: [n.day(on), t(evidenceNames[kind]), said].filter(Boolean).join(' · '),
  }))
  const change = (key: number, part: Partial<ContributionDraft>) =>
    set(contributions.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const choose = (one: ContributionDraft, seenBy: string) => {
    const found = candidates.find(({ kind, id }) => `${kind} ${id}` === seenBy)
    const by = one.party === '' && found?.memberId ? { party: `member ${found.memberId}` } : {}
    change(one.key, { seenBy, ...(found && { doneOn: found.on }), ...by })
  }
  const add = () => {
    const key = Math.max(-1, ...contributions.map((one) => one.key)) + 1
    set([...contributions, { key, party: '', doneOn: happenedOn, minutes: '', seenBy: 'other', note: '' }])
  }
  return (
    <>
      {contributions.map((one, at) => (
        <fieldset key={one.key} className={css.group} aria-label={`${t(words.contributions)} ${at + 1}`}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              label={t(words.seenBy)}
              data={[{ value: 'other', label: t(words.writtenDown) }, ...offered(known, one.seenBy, t(words.seenBy))]}
              value={one.seenBy}
              searchable
              allowDeselect={false}
              error={problems.get(`contributions.${at}`)}
              onChange={(value) => choose(one, value ?? 'other')}
            />
            <Select
              label={t(words.who)}
              data={groups}
              value={one.party || null}
              searchable
              onChange={(value) => change(one.key, { party: value ?? '' })}
            />
            <TextInput
              type="date"
              label={t(words.on)}
              value={one.doneOn}
              onChange={({ currentTarget: { value } }) => change(one.key, { doneOn: value })}
            />
            <TextInput
              type="number"
              min={1}
              label={t(words.minutes)}
              value={one.minutes}
              onChange={({ currentTarget: { value } }) => change(one.key, { minutes: value })}
            />
          </SimpleGrid>
          <TextInput
            mt="sm"
            label={t(words.whatWasDone)}
            value={one.note}
            onChange={({ currentTarget: { value } }) => change(one.key, { note: value })}
          />
          <Group justify="flex-end" mt="xs">
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => set(contributions.filter(({ key }) => key !== one.key))}
            >
              {t(words.takeOut)}
            </Button>
          </Group>
        </fieldset>
      ))}
      {data?.isWhole === false && contributions.length > 0 ? <p className={css.quiet}>{t(words.notAll)}</p> : null}
      <Group>
        <Button variant="default" onClick={add}>
          {t(words.addContribution)}
        </Button>
      </Group>
    </>
  )
}

type Choice = { readonly value: string; readonly label: string }

/** What was chosen before stays a choice where it is no longer on record. */
function offered(known: readonly Choice[], chosen: string, label: string): readonly Choice[] {
  return chosen === 'other' || known.some(({ value }) => value === chosen)
    ? known
    : [...known, { value: chosen, label }]
}
