import { Button, Stack } from '@mantine/core'
import { useGo, usePathParts } from '#web/address.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { stateNames } from '../../../gather/requests/words.ts'
import { AdoptionCard } from './AdoptionCard.tsx'
import css from './releases.module.css'
import { api, type ShownReleasePage } from './releases-api.ts'
import { TellCard } from './TellCard.tsx'
import { sentences, words } from './words.ts'

/** One release and its stages: what was asked for, who was told, and who uses it since. */
export function ReleasePage() {
  const { releaseId = '' } = usePathParts()
  const answer = useAsk(api.find, { id: releaseId })
  return <Answer of={answer}>{(release) => <Shown key={release.id} release={release} />}</Answer>
}

function Shown({ release }: { readonly release: ShownReleasePage }) {
  const { t, n } = useWords()
  const go = useGo()
  const maySend = useMay('messages.send')
  const { id, title, event, releasedOn, messageId, requests, ordered, told, waiting, heldBack } = release
  const remove = useAct(api.remove, { done: words.removed, onDone: () => go('/releases') })
  const people = (count: number) => t(sentences.count, n.whole(count))
  const removing =
    maySend && ordered === 0 ? (
      <Button variant="default" color="red" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
        {t(words.remove)}
      </Button>
    ) : undefined
  return (
    <>
      <PageTitle title={title} lede={`${n.day(releasedOn)} · ${event}`} acts={removing} />
      <StatStrip>
        <Stat label={t(words.told)} value={people(told)} to={`/messages/${messageId}?state=told`} />
        <Stat label={t(words.waiting)} value={people(waiting)} to={`/messages/${messageId}?state=waiting`} />
        <Stat label={t(words.heldBack)} value={people(heldBack)} to={`/messages/${messageId}?state=held+back`} />
      </StatStrip>
      <Stack gap="md" mt="md">
        <Card title={t(words.answers)}>
          {requests.length === 0 ? <p className={css.quiet}>{t(words.answersNone)}</p> : null}
          <ul className={css.lines}>
            {requests.map((one) => (
              <li key={one.id} className={css.line}>
                <Go to={`/requests/${one.id}`}>{one.title}</Go>
                <span className={css.quiet}>{t(stateNames[one.state])}</span>
              </li>
            ))}
          </ul>
        </Card>
        <TellCard release={release} />
        <AdoptionCard release={release} />
      </Stack>
    </>
  )
}
