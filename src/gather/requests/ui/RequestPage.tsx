import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useGo, usePathParts } from '#web/address.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { fieldNames, stateNames } from '../words.ts'
import { AskingTable } from './one/AskingTable.tsx'
import { DecideDialog } from './one/DecideDialog.tsx'
import { Doubles } from './one/Doubles.tsx'
import { JoinDialog } from './one/JoinDialog.tsx'
import { Voices } from './one/Voices.tsx'
import css from './requests.module.css'
import { api, type ShownRequestPage } from './requests-api.ts'
import { tones } from './tones.ts'
import { Worth } from './Worth.tsx'
import { sentences, words } from './words.ts'
import { RequestDialog } from './writing/RequestDialog.tsx'

/** One request: how it stands, who asks for it, what they are worth, and in which words they said it. */
export function RequestPage() {
  const { requestId = '' } = usePathParts()
  const answer = useAsk(api.find, { id: requestId })
  return <Answer of={answer}>{(request) => <Shown key={request.id} request={request} />}</Answer>
}

function Shown({ request }: { readonly request: ShownRequestPage }) {
  const { t, n } = useWords()
  const { id, title, purpose, state, because, decidedAt, decidedBy, joinedInto, customers, people, worth } = request
  return (
    <>
      <PageTitle title={title} acts={<Acts request={request} />} />
      {joinedInto === null ? null : (
        <p>
          <Go to={`/requests/${joinedInto.id}`}>{t(sentences.joinedInto, joinedInto.title)}</Go>
        </p>
      )}
      <StatStrip>
        <Stat
          label={t(words.state)}
          value={<Pill tone={tones[state]}>{t(stateNames[state])}</Pill>}
          {...(decidedAt !== null && { compare: t(sentences.decidedBy, decidedBy ?? '', n.dayOf(decidedAt)) })}
        />
        <Stat
          label={t(words.customers)}
          value={t(sentences.customers, n.whole(customers))}
          compare={t(sentences.people, n.whole(people))}
        />
        <Stat
          label={t(words.worth)}
          value={<Worth of={{ ...worth, unknown: worth.amounts.length === 0 ? worth.unknown : 0 }} />}
          {...(worth.unknown > 0 && { compare: t(sentences.unknown, n.whole(worth.unknown)) })}
        />
      </StatStrip>
      <Stack gap="md" mt="md">
        {because === '' ? null : (
          <Card title={t(words.because)}>
            <p className={css.text}>{because}</p>
          </Card>
        )}
        {purpose === '' ? null : (
          <Card title={t(fieldNames.purpose)}>
            <p className={css.text}>{purpose}</p>
          </Card>
        )}
        <Voices requestId={id} />
        <AskingTable requestId={id} />
        <Doubles of={request} />
      </Stack>
    </>
  )
}

function Acts({ request }: { readonly request: ShownRequestPage }) {
  const { t } = useWords()
  const go = useGo()
  const mayWrite = useMay('customers.write')
  const mayDecide = useMay('requests.decide')
  const [open, setOpen] = useState<'change' | 'decide' | 'join' | null>(null)
  const remove = useAct(api.remove, { done: words.removed, onDone: () => go('/requests') })
  const { id, joinedInto, voices, doubles } = request
  const close = () => setOpen(null)
  return (
    <Group gap="xs">
      {mayWrite && voices === 0 && doubles.length === 0 && joinedInto === null ? (
        <Button variant="default" color="red" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
          {t(words.remove)}
        </Button>
      ) : null}
      {mayWrite ? (
        <Button variant="default" onClick={() => setOpen('change')}>
          {t(words.change)}
        </Button>
      ) : null}
      {mayDecide && joinedInto === null ? (
        <>
          <Button variant="default" onClick={() => setOpen('join')}>
            {t(words.join)}
          </Button>
          <Button onClick={() => setOpen('decide')}>{t(words.decide)}</Button>
        </>
      ) : null}
      {open === 'change' ? <RequestDialog kept={request} onClose={close} /> : null}
      {open === 'decide' ? <DecideDialog request={request} onClose={close} /> : null}
      {open === 'join' ? <JoinDialog requestId={id} onClose={close} /> : null}
    </Group>
  )
}
