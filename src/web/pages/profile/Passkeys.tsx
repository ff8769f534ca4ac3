import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Card } from '../../kit/page/Card.tsx'
import { Answer } from '../../kit/said/Answer.tsx'
import { useTell } from '../../kit/said/use-tell.tsx'
import { auth } from '../../session/auth.ts'
import { useWords } from '../../wording/say.ts'
import css from './profile.module.css'
import { words } from './words.ts'

const key = ['identity', 'passkeys']

export function Passkeys() {
  const { t, n } = useWords()
  const tell = useTell()
  const cache = useQueryClient()
  const answer = useQuery({ queryKey: key, queryFn: ownPasskeys })
  const after = (failed: boolean, text: string) => {
    tell(failed ? t(words.failed) : text)
    void cache.invalidateQueries({ queryKey: key })
  }
  const add = async () => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: n.zone }).format(Date.now())
    const added = await auth.passkey.addPasskey({ name: t(words.passkeyName, n.day(today)) })
    after(added === undefined || added.error != null, t(words.passkeyAdded))
  }
  const remove = async (id: string) => {
    const { error } = await auth.passkey.deletePasskey({ id })
    after(error !== null, t(words.passkeyRemoved))
  }
  return (
    <Card title={t(words.passkeys)} sub={t(words.passkeysSub)}>
      <Answer of={answer} rows={2}>
        {(passkeys) =>
          passkeys.length === 0 ? (
            <p className={css.said}>{t(words.noPasskeys)}</p>
          ) : (
            <ul className={css.list}>
              {passkeys.map(({ id, name, createdAt }) => (
                <li key={id}>
                  <span>{name ?? t(words.passkeyName, n.dayOf(createdAt))}</span>
                  <Button
                    variant="subtle"
                    color="gray"
                    onClick={() => void remove(id)}
                    aria-label={`${t(words.remove)}: ${name ?? ''}`}
                  >
                    {t(words.remove)}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <Button onClick={() => void add()}>{t(words.addPasskey)}</Button>
    </Card>
  )
}

type PasskeyLine = { readonly id: string; readonly name?: string | undefined; readonly createdAt: Date }

async function ownPasskeys(): Promise<PasskeyLine[]> {
  const { data, error } = await auth.passkey.listUserPasskeys()
  if (error !== null) throw new Error(error.message)
  return data
}
