import { SegmentedControl, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import {
  type Basis,
  type Channel,
  channels,
  type DecidedPurpose,
  hasChannel,
  type Method,
  methods,
  purposes,
} from '../../consent/contract.ts'
import { basisNames, channelNames, methodNames, purposeNames } from '../../consent/words.ts'
import { api } from '../people-api.ts'
import { words } from './words.ts'

export type ConsentDraft = { readonly purpose: DecidedPurpose; readonly given: boolean }
type ConsentFormProps = { readonly personId: string; readonly draft: ConsentDraft; readonly onClose: () => void }

const fields = ['purpose', 'channel', 'basis', 'method', 'source', 'evidence', 'on', 'expiresOn', 'note'] as const
const blank = { source: '', evidence: '', on: '', expiresOn: '', note: '' }

/** Records what the person said: a new entry, whatever was said before. */
export function ConsentForm({ personId, draft, onClose }: ConsentFormProps) {
  const { t } = useWords()
  const [purpose, setPurpose] = useState<DecidedPurpose>(draft.purpose)
  const [given, setGiven] = useState(draft.given)
  const [channel, setChannel] = useState<Channel | null>(null)
  const [basis, setBasis] = useState<Basis>('consent')
  const [method, setMethod] = useState<Method | null>(null)
  const [texts, setTexts] = useState(blank)
  const decide = useAct(api.decide, { done: words.decided, quiet: true, onDone: onClose })
  const problems = problemsIn(decide.error, fields)
  const write = (field: keyof typeof blank) => ({
    value: texts[field],
    error: problems.at.get(field),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTexts((present) => ({ ...present, [field]: value })),
  })
  const submit = () =>
    decide.mutate({
      id: personId,
      purpose,
      given,
      ...(hasChannel(purpose) && { channel }),
      ...(given && { basis, expiresOn: texts.expiresOn || null }),
      method,
      source: texts.source || null,
      evidence: texts.evidence || null,
      ...(texts.on !== '' && { on: texts.on }),
      note: texts.note || null,
    })
  const offered = given ? purposes : ([...purposes, 'everything'] as const)
  return (
    <Form
      problem={problems.overall}
      act={t(words.record)}
      isPending={decide.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <SegmentedControl
        aria-label={t(words.what)}
        value={given ? 'given' : 'withdrawn'}
        onChange={(value) => {
          setGiven(value === 'given')
          if (value === 'given' && purpose === 'everything') setPurpose('marketing')
        }}
        data={[
          { value: 'given', label: t(words.agreed) },
          { value: 'withdrawn', label: t(words.withdrawn) },
        ]}
        mb="sm"
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t(words.purpose)}
          data={offered.map((value) => ({ value, label: t(purposeNames[value]) }))}
          value={purpose}
          onChange={(value) => value && setPurpose(value)}
          error={problems.at.get('purpose')}
          allowDeselect={false}
        />
        {hasChannel(purpose) ? (
          <Select
            label={t(words.channel)}
            placeholder={t(words.allChannels)}
            data={channels.map((value) => ({ value, label: t(channelNames[value]) }))}
            value={channel}
            onChange={setChannel}
            error={problems.at.get('channel')}
            clearable
          />
        ) : null}
        {given ? (
          <Select
            label={t(words.basis)}
            data={(Object.keys(basisNames) as Basis[]).map((value) => ({ value, label: t(basisNames[value]) }))}
            value={basis}
            onChange={(value) => value && setBasis(value)}
            error={problems.at.get('basis')}
            allowDeselect={false}
          />
        ) : null}
        <Select
          label={t(words.method)}
          placeholder={t(words.notKnown)}
          data={methods.map((value) => ({ value, label: t(methodNames[value]) }))}
          value={method}
          onChange={setMethod}
          error={problems.at.get('method')}
          clearable
        />
        <TextInput type="date" label={t(words.on)} description={t(words.onHint)} {...write('on')} />
        {given ? (
          <TextInput
            type="date"
            label={t(words.expiresOn)}
            description={t(words.expiresHint)}
            {...write('expiresOn')}
          />
        ) : null}
        <TextInput label={t(words.source)} {...write('source')} />
        <TextInput label={t(words.evidence)} placeholder={t(words.evidenceHint)} {...write('evidence')} />
      </SimpleGrid>
      <Textarea label={t(words.note)} autosize minRows={2} mt="sm" {...write('note')} />
    </Form>
  )
}
