import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '../../kit/page/Card.tsx'
import { Answer } from '../../kit/said/Answer.tsx'
import { useTell } from '../../kit/said/use-tell.tsx'
import { auth } from '../../session/auth.ts'
import { useWords } from '../../wording/say.ts'
import { AuthenticatorDialog } from './AuthenticatorDialog.tsx'
import css from './profile.module.css'
import { TurnOffDialog } from './TurnOffDialog.tsx'
import { words } from './words.ts'

const key = ['identity', 'second factor']

export function SecondFactor() {
  const { t } = useWords()
  const tell = useTell()
  const cache = useQueryClient()
  const answer = useQuery({ queryKey: key, queryFn: hasSecondFactor })
  const [open, setOpen] = useState(false)
  const changed = (text: string) => {
    setOpen(false)
    tell(text)
    void cache.invalidateQueries({ queryKey: key })
  }
  return (
    <Card title={t(words.second)}>
      <Answer of={answer} rows={1}>
        {(on) => (
          <>
            <p className={css.said}>{t(on ? words.secondOn : words.secondOff)}</p>
            <Button onClick={() => setOpen(true)}>{t(on ? words.turnOff : words.turnOn)}</Button>
            {on ? (
              <TurnOffDialog open={open} onClose={() => setOpen(false)} onDone={() => changed(t(words.turnedOff))} />
            ) : (
              <AuthenticatorDialog
                open={open}
                onClose={() => setOpen(false)}
                onDone={() => changed(t(words.turnedOn))}
              />
            )}
          </>
        )}
      </Answer>
    </Card>
  )
}

async function hasSecondFactor(): Promise<boolean> {
  const { data } = await auth.getSession()
  return data?.user.twoFactorEnabled === true
}
